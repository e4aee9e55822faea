import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { checkedData, searchIndex } from './src/integrations.ts';

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
    sitemap({ i18n: { defaultLocale: 'ja', locales: { ja: 'ja', en: 'en' } } }),
    searchIndex(),
  ],
  vite: { plugins: [tailwindcss()] },
});
