import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { strictHeaders } from './src/build/headers.ts';
import { leanPages } from './src/build/lean-styles.ts';
import { markdownPages } from './src/build/markdown.ts';
import { pictureReading } from './src/build/ocr.ts';
import { offlineCopy } from './src/build/offline.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { baseDirectives } from './src/build/policy.ts';
import { searchIndex } from './src/build/search.ts';
import { isShortOrMoved } from './src/data/moves.ts';
import { checkedData } from './src/integrations.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://tsunagu.example',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  // Heading ids are written in the articles, the same in both languages; quotation marks in error texts stay as typed.
  markdown: {
    processor: satteri({ features: { headingAttributes: true, smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  integrations: [
    checkedData(),
    mdx(),
    sitemap({
      i18n: { defaultLocale: 'ja', locales: { ja: 'ja', en: 'en' } },
      // Short pages and old addresses repeat full pages; a single question makes no sense to arrive at from outside;
      // the page for what is not kept offline is no page to find.
      filter: (page) => !isShortOrMoved(new URL(page).pathname) && !/\/diagnose\/.|\/offline\/$/.test(page),
    }),
    searchIndex(),
    markdownPages(),
    pictureReading(),
    leanPages(),
    strictHeaders(),
    offlineCopy(),
  ],
  // A first policy by Astro, with Astro.csp for what one page needs besides; src/build/headers.ts narrows it by page.
  security: {
    csp: {
      directives: [...baseDirectives],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [tailwindcss({ optimize: false }), plainImports()],
    worker: { format: 'es' },
    build: {
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      // See plainImports: nothing is preloaded, so no script need list what it would be.
      modulePreload: { resolveDependencies: () => [] },
    },
  },
});
