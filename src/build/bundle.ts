/** One script with everything it imports, for files that others load by a fixed address. Build time only. */
import { build } from 'esbuild';

const terms = '/*! Tsunagu, MIT License: free to use, copy and change with this notice kept. */';

/**
 * The module at `entry` (a path from the project's root) and all its imports as one minified text: an ES module, or a
 * classic script whose exports become properties of the global `name`.
 */
export async function bundle(entry: string, name?: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: terms },
    ...(name ? { format: 'iife', globalName: name } : { format: 'esm' }),
  });
  return outputFiles[0]?.text ?? '';
}
