/**
 * <site-search>: Pagefind's index behind an own small list. Pagefind needs every word of a query, so a Japanese query
 * is split into its words, and one that finds nothing is tried again without its endings and function words.
 */
type Result = {
  data: () => Promise<{
    url: string;
    excerpt: string;
    meta: { title?: string };
    sub_results: { title: string; url: string }[];
  }>;
};
type Pagefind = {
  init(): Promise<void>;
  options(o: object): Promise<void>;
  search(q: string): Promise<{ results: Result[] }>;
};

/** Queries to try, the fullest first. */
export function tries(query: string): string[] {
  const plain = query.normalize('NFKC').trim();
  const segments = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(plain)]
    .filter((part) => part.isWordLike)
    .map((part) => part.segment);
  const content = segments.filter((word) => !/^[\u3040-\u309f]{1,3}$/.test(word) || /^(?:なぜ|どこ)$/.test(word));
  const longest = [...content].sort((a, b) => b.length - a.length).slice(0, 2);
  return [...new Set([plain, segments.join(' '), content.join(' '), longest.join(' '), longest[0] ?? ''])].filter(
    Boolean,
  );
}

class SiteSearch extends HTMLElement {
  private turn = 0;
  private pagefind: Promise<Pagefind> | undefined;

  connectedCallback(): void {
    const field = this.querySelector('input') as HTMLInputElement;
    field.addEventListener('focus', () => void this.load(), { once: true });
    field.addEventListener('input', () => void this.search(field.value));
  }

  private load(): Promise<Pagefind> {
    this.pagefind ??= import(/* @vite-ignore */ `${this.dataset.bundle}pagefind.js`).then(
      async (pagefind: Pagefind) => {
        await pagefind.init();
        return pagefind;
      },
    );
    return this.pagefind;
  }

  private async search(query: string): Promise<void> {
    const turn = ++this.turn;
    const list = this.querySelector('[data-results]') as HTMLElement;
    const status = this.querySelector('[role=status]') as HTMLElement;
    if (query.trim().length < 2) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    const pagefind = await this.load();
    let results: Result[] = [];
    for (const attempt of tries(query)) {
      results = (await pagefind.search(attempt)).results;
      if (results.length) break;
    }
    const pages = await Promise.all(results.slice(0, 8).map((result) => result.data()));
    if (turn !== this.turn) return;
    status.textContent = pages.length ? `${results.length} ${this.dataset.found}` : (this.dataset.none ?? '');
    list.replaceChildren(...pages.map((page) => item(page)));
  }
}

function item(page: Awaited<ReturnType<Result['data']>>): HTMLElement {
  const row = document.createElement('li');
  row.className = 'my-4';
  const link = document.createElement('a');
  link.href = page.url;
  link.className = 'font-semibold';
  link.textContent = page.meta.title ?? page.url;
  const excerpt = document.createElement('p');
  excerpt.className = 'quiet';
  excerpt.textContent = page.excerpt.replace(/<\/?mark>/g, '');
  row.append(link, excerpt);
  return row;
}

if (typeof customElements !== 'undefined') customElements.define('site-search', SiteSearch);
