/** The files of dist/ for the tests that read them. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = 'dist';

/** All built files, relative to dist/, with forward slashes. */
export function builtFiles(): string[] {
  assert.ok(existsSync(root), 'there is no dist/: run npm run build first');
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** All built pages by address: "/ja/", "/404.html". */
export function builtPages(): Map<string, string> {
  const pages = builtFiles().filter((file) => file.endsWith('.html'));
  return new Map(
    pages.map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, readFileSync(join(root, file), 'utf8')]),
  );
}
