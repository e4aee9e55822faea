/** What the build does before any page: refuse wrong data. What it does after the pages is in src/build/. */
import type { AstroIntegration } from 'astro';
import { checkRecords } from './data/check.ts';
import { readContent } from './data/files.ts';

/** Stops `astro build` on a wrong record below `root`, naming file, field and repair; in `astro dev` it only warns. */
export function checkedData(root = 'src/content'): AstroIntegration {
  return {
    name: 'tsunagu:checked-data',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { files, problems, unreadable } = readContent(root);
        problems.push(...checkRecords(files, undefined, unreadable));
        for (const { file, field, message } of problems) logger.error(`src/content/${file} · ${field}: ${message}`);
        if (problems.length && command === 'build')
          throw new Error(`${problems.length} problems in src/content (listed above)`);
      },
    },
  };
}
