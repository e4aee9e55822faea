/** The rules of `_headers` as configuration for nginx and for Caddy, so that no host is left with weaker headers. */
import type { Rule } from './rules.ts';

export type Host = {
  /** Where the files of dist/ lie, absolute. */
  root: string;
  /** The path they are served under: "/" or "/docs/tsunagu/". */
  base: string;
  /** What to listen on: nginx's `listen` and Caddy's site address. */
  listen: string;
};

/** A file for nginx's conf.d: it belongs inside `http { }`. Precompressed files are used where they exist. */
export function nginxConfig(rules: Rule[], { root, base, listen }: Host): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const fallback = rules.find(({ pattern }) => pattern === `${base}404.html`)?.headers ?? {};
  const maps = names.map((name) => {
    const lines = rules.map((rule) => `  ${nginxPattern(rule)} "${rule.headers[name] ?? ''}";`);
    return `map $uri ${variable(name)} {\n  default "${fallback[name] ?? ''}";\n${lines.join('\n')}\n}`;
  });
  const files = base === '/' ? `root ${root};` : `location ^~ ${base} { alias ${root}/; }`;
  return `${maps.join('\n')}
server {
  listen ${listen};
  index index.html;
  ${files}
  error_page 404 ${base}404.html;
  absolute_redirect off;
  gzip_static on;
  gzip_vary on;
  location = ${base}_headers { return 404; }
${names.map((name) => `  add_header ${name} ${variable(name)} always;`).join('\n')}
}
`;
}

const variable = (name: string) => `$tsunagu_${name.toLowerCase().replaceAll('-', '_')}`;

/**
 * nginx asks for the file it found, so the start page is known by both of its names. Whole addresses are patterns as
 * well: of plain words nginx makes a table, whose default size is too small for the addresses of a folder.
 */
function nginxPattern({ pattern }: Rule): string {
  const path = pattern.replace(/\*$/, '').replaceAll('.', '\\.');
  if (pattern.endsWith('*')) return `"~^${path}"`;
  return `"~^${path}${pattern.endsWith('/') ? '(index\\.html)?' : ''}$"`;
}

/** A site block for a Caddyfile. Precompressed files are used where they exist. */
export function caddyConfig(rules: Rule[], { root, base, listen }: Host): string {
  const block = (matcher: string, headers: Record<string, string>) =>
    `  header ${matcher} {\n${Object.entries(headers)
      .map(([name, value]) => `    ${name} "${value}"`)
      .join('\n')}\n  }`;
  const fallback = rules.find(({ pattern }) => pattern === `${base}404.html`)?.headers ?? {};
  const matched = rules.map(({ pattern, headers }, i) => `  @r${i} path ${pattern}\n${block(`@r${i}`, headers)}`);
  const handle = base === '/' ? 'handle' : `handle_path ${base}*`;
  return `${listen} {
${matched.join('\n')}
  @rest not path ${rules.map(({ pattern }) => pattern).join(' ')}
${block('@rest', fallback)}
  ${handle} {
    root * ${root}
    file_server {
      hide _headers
      precompressed br gzip
    }
  }
  handle_errors {
    root * ${root}
    rewrite * /404.html
    file_server
  }
}
`;
}
