/** <compare-clients>: draws the clients chosen, or named in the address (?c=one,two), from the data in the page. */
import { differ } from '../i18n/differ.ts';

type Cell = [kind: string, word: string, small: string];
type Data = { labels: string[]; clients: Record<string, { name: string; cells: Cell[] }> };

class CompareClients extends HTMLElement {
  private data = JSON.parse(this.querySelector('template')?.content.textContent ?? '') as Data;
  private selects = [...this.querySelectorAll('select')];
  private place = this.querySelector('[data-table]') as HTMLElement;

  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('change', () => this.choose());
    addEventListener('popstate', () => this.readAddress());
    this.readAddress();
  }

  private readAddress(): void {
    const named = (new URLSearchParams(location.search).get('c') ?? '').split(',');
    const known = [...new Set(named)]
      .filter((id) => Object.hasOwn(this.data.clients, id))
      .slice(0, this.selects.length);
    for (const [i, select] of this.selects.entries()) select.value = known[i] ?? '';
    this.draw(known);
  }

  private choose(): void {
    const ids = [...new Set(this.selects.flatMap((select) => select.value || []))];
    history.replaceState(null, '', `${location.pathname}${ids.length ? `?c=${ids.join(',')}` : ''}`);
    this.draw(ids);
  }

  private draw(ids: string[]): void {
    this.place.replaceChildren(...(ids.length ? [this.table(ids)] : []));
  }

  private table(ids: string[]): HTMLElement {
    const columns = ids.flatMap((id) => this.data.clients[id] ?? []);
    const heads = ids.map((id, i) => {
      const link = make('a', '', columns[i]?.name);
      link.setAttribute('href', `${this.dataset.base}${id}/`);
      const head = make('th', '', link);
      head.setAttribute('scope', 'col');
      return head;
    });
    const rows = this.data.labels.map((label, i) => {
      const cells = columns.map((column) => column.cells[i] ?? ['', '', '']) as Cell[];
      const head = make('th', '', label);
      head.setAttribute('scope', 'row');
      const differs = differ(cells.map(([kind]) => kind));
      return make('tr', differs ? 'differs' : '', head, ...cells.map(cellOf));
    });
    const corner = make('td', '', make('span', 'sr', this.dataset.corner));
    const table = make(
      'table',
      'table compare',
      make('thead', '', make('tr', '', corner, ...heads)),
      make('tbody', '', ...rows),
    );
    table.dataset.columns = String(ids.length);
    return table;
  }
}

const cellOf = ([kind, word, small]: Cell): HTMLElement =>
  make('td', '', make('span', kind && `mv v-${kind}`, word), small && make('span', 'small', small));

function make(tag: string, classes: string, ...children: (Node | string | undefined)[]): HTMLElement {
  const node = document.createElement(tag);
  if (classes) node.className = classes;
  node.append(...children.flatMap((child) => child || []));
  return node;
}

customElements.define('compare-clients', CompareClients);
