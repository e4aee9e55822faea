/**
 * Vite wraps every `import()` in a helper that preloads the styles and modules it leads to: close to a kilobyte that
 * a page loads before anybody does anything. Styles are inlined here and the modules are few, so the import is enough.
 */
import type { PluginOption } from 'vite';

export const plainImports = (): PluginOption => ({
  name: 'tsunagu:plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
});
