/**
 * <site-search>: Pagefind's index behind an own small list. Nothing is loaded before the field is first used. A query
 * that holds a clue of an error is given to the lookup as well, whose answers come first.
 */
import type { Lang } from '../i18n/locales.ts';
import { json, lookupFrom } from './lookup-data.ts';
import { grouped, type Listed, queryWords, rank } from './search-rank.ts';
import { type Groups, show } from './search-view.ts';

type Pagefind = {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string }[] }>;
};
type Index = { pagefind: Pagefind; list: Record<string, Listed> };

/** A code, a server's reply or a whole pasted message: the lookup reads these better than any index. */
const CLUE =
  /\b\d\.\d\.\d\b|0x[0-9a-f]{4,}|-err\b|\[[a-z]{4,}\]|\b[45]\d\d[ -]|\b\d{5,6}\b|_[a-z]+_?|[a-z]{4,}(?:error|exception|failed)\b|.{60}/i;

class SiteSearch extends HTMLElement {
  private turn = 0;
  private index: Promise<Index> | undefined;
  private lookup = lookupFrom(this.dataset.lookup ?? '');
  private language: Lang = this.dataset.lang === 'en' ? 'en' : 'ja';
  private field = this.querySelector('input') as HTMLInputElement;
  private list = this.querySelector('[data-results]') as HTMLElement;

  connectedCallback(): void {
    this.field.addEventListener('focus', () => void this.load().catch(() => {}), { once: true });
    this.field.addEventListener('input', () => void this.search(this.field.value));
    this.addEventListener('keydown', (event) => this.move(event));
    const asked = new URLSearchParams(location.hash.slice(1)).get('q');
    if (asked) this.field.value = asked;
    if (this.field.value) void this.search(this.field.value);
    else if (document.activeElement === this.field) void this.load().catch(() => {});
  }

  private load(): Promise<Index> {
    this.index ??= this.fetchIndex().catch((error) => {
      this.index = undefined;
      throw error;
    });
    return this.index;
  }

  private async fetchIndex(): Promise<Index> {
    const bundle = this.dataset.bundle ?? '';
    const [pagefind, list] = await Promise.all([
      import(/* @vite-ignore */ `${bundle}pagefind.js`) as Promise<Pagefind>,
      json<Index['list']>(`${bundle}list.${this.language}.json`),
    ]);
    await pagefind.options({ noWorker: true });
    await pagefind.init();
    return { pagefind, list };
  }

  /** Answers `query`; an answer that a later query has overtaken is dropped. */
  private async search(query: string): Promise<void> {
    const turn = ++this.turn;
    const words = queryWords(query, this.language);
    let groups: Groups = [];
    try {
      if (words.length && query.trim().length > 1) groups = await this.groupsFor(query, words);
    } catch {
      if (turn === this.turn) this.say(query, this.dataset.failed ?? '');
      return;
    }
    if (turn !== this.turn) return;
    show(this.list, groups, JSON.parse(this.dataset.sections ?? '{}'));
    const count = groups.reduce((sum, [, lines]) => sum + lines.length, 0);
    this.say(query, words.length ? (count ? `${count} ${this.dataset.found}` : (this.dataset.none ?? '')) : '');
  }

  private say(query: string, text: string): void {
    (this.querySelector('[role=status]') as HTMLElement).textContent = text;
    this.dataset.answered = query;
  }

  private async groupsFor(query: string, words: string[]): Promise<Groups> {
    const [{ pagefind, list }, causes] = await Promise.all([this.load(), this.lookUp(query).catch(() => [])]);
    const found = new Map<string, string[]>();
    for (const word of words) {
      const { results } = await pagefind.search(word);
      if (results.length)
        found.set(
          word,
          results.map(({ id }) => id),
        );
    }
    const pages = Object.values(list);
    const fixes = causes.flatMap((cause) => pages.filter(([url]) => url.endsWith(`/fix/${cause}/`)));
    return [
      ['lookup', fixes.map(([url, title, description]) => ({ url, title, description }))],
      ...grouped(rank(query, found, list).filter(({ url }) => !fixes.some(([fix]) => fix === url))),
    ];
  }

  /** The causes that the lookup knows for an error in the query; none where it holds no clue. */
  private async lookUp(query: string): Promise<string[]> {
    if (!CLUE.test(query)) return [];
    const { matches } = await this.lookup.ask(query, { limit: 3 });
    return matches.map(({ cause }) => cause);
  }

  /** Arrow keys walk from the field through the results and back. */
  private move(event: KeyboardEvent): void {
    if (event.isComposing) return; // The arrows choose among the candidates of an input method.
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!step) return;
    const stops = [this.field, ...this.list.querySelectorAll<HTMLElement>('a')];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define('site-search', SiteSearch);
