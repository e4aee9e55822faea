/** Addresses that have changed: each old one stays as a page that sends the reader on. */
import { langs } from '../i18n/locales.ts';
import { readRecords } from './check.ts';
import { pairSlug, readyPairs } from './compare.ts';
import { readContent } from './files.ts';

/** A record that moved: `{ kind: 'errors', from: 'old-id', to: 'new-id' }`. */
export type Move = { kind: string; from: string; to: string };

/** Where the pages of a kind stand: the folder per language, and the folder of its short pages if it has any. */
const folders: Record<string, { page?: string; short?: string }> = {
  causes: { page: 'fix', short: 'c' },
  errors: { page: 'errors', short: 'e' },
  clients: { page: 'clients' },
  diagnose: { page: 'diagnose' },
};

/**
 * Old or alternate paths that are no records, with the path they lead to; `{lang}` stands for each language. A renamed
 * guide article goes here, and words under which people look for a page.
 */
export const movedPages: Record<string, string> = {
  '{lang}/fix/less-secure-apps': '{lang}/fix/password-sign-in-blocked',
  '{lang}/fix/app-password': '{lang}/fix/app-password-required',
  'c/less-secure-apps': 'c/password-sign-in-blocked',
  'c/app-password': 'c/app-password-required',
};

/** Reading takes seconds, and every page asks. */
let read: ReturnType<typeof readRecords> | undefined;
const content = () => {
  read ??= readRecords(readContent().files);
  return read;
};

/** All moved records, from the `moved:` files in src/content. */
export const movedRecords = (): Move[] => movesIn(content().moves);

/** `errors/old → errors/new` pairs as moves. */
export function movesIn(pairs: Iterable<[string, string]>): Move[] {
  return [...pairs].map(([old, now]) => {
    const [kind = '', from = ''] = old.split('/');
    return { kind, from, to: now.split('/')[1] ?? '' };
  });
}

/** Pages whose address holds two ids: the ends of the guided checks, and ready-made comparisons. */
export type TwoIds = { ends: (readonly [question: string, cause: string])[]; pairs: readonly (readonly string[])[] };

function liveTwoIds(): TwoIds {
  const ends = Object.entries(content().records.diagnose).flatMap(([question, { answers }]) =>
    answers.flatMap(({ cause }) => (cause ? [[question, cause] as const] : [])),
  );
  return { ends, pairs: readyPairs };
}

/** Each of them under every combination of its former ids. */
function redirectsOfTwo(moves: Move[], { ends, pairs }: TwoIds): [string, string][] {
  const everyId = (kind: string, id = '') => [id, ...formerIds(kind, id, moves)];
  const both = (kinds: [string, string], ids: readonly string[], path: (one: string, other: string) => string) =>
    everyId(kinds[0], ids[0]).flatMap((one) =>
      everyId(kinds[1], ids[1]).map((other): [string, string] => [path(one, other), path(ids[0] ?? '', ids[1] ?? '')]),
    );
  return [
    ...ends.flatMap((ids) => both(['diagnose', 'causes'], ids, (one, other) => `diagnose/${one}/${other}`)),
    ...pairs.flatMap((ids) => both(['clients', 'clients'], ids, (...pair) => `clients/compare/${pairSlug(pair)}`)),
  ]
    .filter(([from, to]) => from !== to)
    .flatMap(([from, to]) => langs.map((lang): [string, string] => [`${lang}/${from}`, `${lang}/${to}`]));
}

/** Every old path with its new one, both without slashes at the ends: `['ja/errors/old', 'ja/errors/new']`. */
export function redirects(
  moves: Move[],
  pages: Record<string, string> = movedPages,
  two: TwoIds = liveTwoIds(),
): [string, string][] {
  const ofRecords = moves.flatMap(({ kind, from, to }): [string, string][] => {
    const { page, short } = folders[kind] ?? {};
    return [
      ...(page ? langs.map((lang): [string, string] => [`${lang}/${page}/${from}`, `${lang}/${page}/${to}`]) : []),
      ...(short ? [[`${short}/${from}`, `${short}/${to}`] as [string, string]] : []),
    ];
  });
  const others = Object.entries(pages).flatMap(([from, to]) =>
    (from.includes('{lang}') ? langs : ['']).map((lang): [string, string] => [
      from.replace('{lang}', lang),
      to.replace('{lang}', lang),
    ]),
  );
  return [...ofRecords, ...redirectsOfTwo(moves, two), ...others];
}

/** Whether a page is a short page, one for frames, or only sends the reader on: none belongs into a sitemap. */
export function isShortOrMoved(path: string): boolean {
  if (/\/(?:[ce]|embed)\/[^/]+\/$/.test(path)) return !/\/support\//.test(path);
  return redirects(movedRecords()).some(([from]) => path.endsWith(`/${from}/`));
}

/**
 * Old ids with the new ones, for anchors like `#old-program` on pages that stay: `old=new other=its-new-one`.
 * Sources and errors are no anchors anywhere; every page carries this text, so they are left out.
 */
export const movedAnchors = (moves: Move[] = movedRecords()): string =>
  moves
    .filter(({ kind }) => kind !== 'sources' && kind !== 'errors')
    .map(({ from, to }) => `${from}=${to}`)
    .join(' ');

/** Ids of `kind` that lead to `id` because they were renamed to it. */
export const formerIds = (kind: string, id: string, moves: Move[] = movedRecords()): string[] =>
  moves.filter((move) => move.kind === kind && move.to === id).map(({ from }) => from);
