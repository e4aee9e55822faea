/** What the build steps that run after the pages have in common. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export type Built = {
  /** The folder of the built files, ending in a slash. */
  root: string;
  /** The path the site is served under, ending in a slash. */
  base: string;
  /** The site's public address with its base, ending in a slash. */
  site: string;
  /** Paths of the built pages, without a slash in front: `ja/fix/imap-disabled/`. */
  pages: string[];
};

/** An integration that does `work` on the built files and logs the sentence it returns. */
export function afterBuild(name: string, work: (built: Built) => Promise<string> | string): AstroIntegration {
  let base = '/';
  let site = '';
  return {
    name: `tsunagu:${name}`,
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
        site = new URL(base, config.site).href;
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const paths = pages.map(({ pathname }) => pathname);
        logger.info(await work({ root: fileURLToPath(dir), base, site, pages: paths }));
      },
    },
  };
}
