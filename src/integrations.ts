/** What the build does besides pages: refuse wrong data before anything else, and index the result for search. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { checkRecords } from './data/check.ts';
import { readContent } from './data/files.ts';

/** Stops `astro build` on a wrong record, naming file, field and repair; in `astro dev` it only warns. */
export function checkedData(): AstroIntegration {
  return {
    name: 'tsunagu:checked-data',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { files, problems } = readContent();
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
        await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
        await close();
        logger.info(`indexed ${pages} pages`);
      },
    },
  };
}
