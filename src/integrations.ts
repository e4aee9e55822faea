/** What the build does besides pages: refuse wrong data before anything else, and index the result for search. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { checkRecords } from './data/check.ts';
import { readContent } from './data/files.ts';

/** Stops `astro build` on a wrong record below `root`, naming file, field and repair; in `astro dev` it only warns. */
export function checkedData(root = 'src/content'): AstroIntegration {
  return {
    name: 'tsunagu:checked-data',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { files, problems } = readContent(root);
        problems.push(...checkRecords(files));
        for (const { file, field, message } of problems) logger.error(`src/content/${file} · ${field}: ${message}`);
        if (problems.length && command === 'build')
          throw new Error(`${problems.length} problems in src/content (listed above)`);
      },
    },
  };
}

/** Indexes the built pages with Pagefind; only parts marked `data-pagefind-body` count. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'tsunagu:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex({});
        if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
        const { page_count: pages } = await index.addDirectory({ path: fileURLToPath(dir) });
        const { files } = await index.getFiles();
        // Written here and not by Pagefind: its own writing (1.5) may end before the last blocks are on the disk.
        for (const { path, content } of files) {
          if (/(?:-ui|-highlight)\./.test(path)) continue; // The site has its own list of results.
          const target = new URL(`pagefind/${path}`, dir);
          mkdirSync(new URL('.', target), { recursive: true });
          writeFileSync(target, content);
        }
        await close();
        logger.info(`indexed ${pages} pages`);
      },
    },
  };
}
