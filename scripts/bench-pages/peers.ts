/** The same article in three other site builders, as each sets up a new project, versions pinned. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Doc = { slug: string; title: string; markdown: string };
export type Peer = {
  name: string;
  packages: Record<string, string>;
  /** The files of the project besides package.json. */
  files: (docs: Doc[]) => Record<string, string>;
  build: string[];
  /** Where the built files are. */
  out: string;
  address: (slug: string) => string;
};

const frontmatter = ({ title }: Doc) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n`;
const pagesIn = (folder: string, docs: Doc[]) =>
  Object.fromEntries(docs.map((doc) => [`${folder}/${doc.slug}.md`, `${frontmatter(doc)}${doc.markdown}\n`]));

export const peers: Peer[] = [
  {
    name: 'Starlight',
    packages: { astro: '7.3.4', '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '7.3.0', node: '24.9.0' },
    files: (docs) => ({
      'astro.config.mjs':
        "import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ site: 'https://peer.example', integrations: [starlight({ title: 'Peer' })] });\n",
      'src/content.config.ts':
        "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
      ...pagesIn('src/content/docs', docs),
    }),
    build: ['astro', 'build'],
    out: 'dist',
    address: (slug) => `/${slug}/`,
  },
  {
    name: 'VitePress',
    packages: { vitepress: '1.6.4' },
    files: (docs) => ({
      '.vitepress/config.mjs': `export default { title: 'Peer', cleanUrls: true, themeConfig: { search: { provider: 'local' }, sidebar: ${JSON.stringify(docs.slice(0, 40).map(({ slug, title }) => ({ text: title, link: `/${slug}` })))} } };\n`,
      ...pagesIn('.', docs),
    }),
    build: ['vitepress', 'build'],
    out: '.vitepress/dist',
    address: (slug) => `/${slug}.html`,
  },
  {
    name: 'Docusaurus',
    packages: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      '@docusaurus/faster': '3.10.2',
      '@mdx-js/react': '3.1.1',
      react: '19.2.0',
      'react-dom': '19.2.0',
    },
    files: (docs) => ({
      'docusaurus.config.js':
        "export default { title: 'Peer', url: 'https://peer.example', baseUrl: '/', markdown: { format: 'md' }, onBrokenLinks: 'ignore', presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]], themeConfig: { navbar: { title: 'Peer' } } };\n",
      ...pagesIn('docs', docs),
    }),
    build: ['docusaurus', 'build'],
    out: 'build',
    address: (slug) => `/${slug}/index.html`,
  },
];

/** Sets a peer's project up in `folder` and installs it. @throws with npm's words where that fails. */
export function setUp(peer: Peer, folder: string, docs: Doc[]): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write(
    'package.json',
    JSON.stringify({
      name: 'peer',
      private: true,
      dependencies: peer.packages,
      allowScripts: { node: true, esbuild: true },
    }),
  );
  for (const [file, text] of Object.entries(peer.files(docs))) write(file, text);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Builds it and returns the seconds that took. */
export function build(peer: Peer, folder: string): number {
  const start = performance.now();
  const path = `${join(folder, 'node_modules/.bin')}:${process.env.PATH}`;
  const env = { ...process.env, PATH: path, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync(peer.build[0] ?? '', peer.build.slice(1), { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
  return (performance.now() - start) / 1000;
}
