/** What holds between source records: a page is one source, whichever way its address is written. */
import type { Records, Say } from './collections.ts';

/** Refuses two live records of one page: their dates and notes would drift apart. Records that `moved` are not live. */
export function checkSources(records: Records, say: Say): void {
  const owner = new Map<string, string>();
  for (const [name, { url }] of Object.entries(records.sources)) {
    const page = pageOf(url);
    const first = owner.get(page);
    if (first)
      say(
        `sources/${name}.yaml`,
        'url',
        `is the page of sources/${first}.yaml: write only "moved: ${first}" here, and cite "${first}"`,
      );
    else owner.set(page, name);
  }
}

/** The address without what does not change the page: scheme, "www.", a last slash, its language, an anchor (but not a route after #). */
function pageOf(url: string): string {
  const { host, pathname, searchParams, hash } = new URL(url);
  searchParams.delete('hl');
  const search = searchParams.size > 0 ? `?${searchParams}` : '';
  const route = /^#[!/]/.test(hash) ? hash : '';
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}${route}`;
}
