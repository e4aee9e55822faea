/**
 * <client-matrix>: the name filter, the count, other dates, and all of it in the address so that a view can be linked.
 * The radio buttons filter by CSS alone; matrix-day.ts shows another day.
 */
import type { Words } from './matrix-day.ts';

const NAMES = ['verdict', 'platform', 'protocol', 'maintained', 'text', 'on'] as const;

class ClientMatrix extends HTMLElement {
  private form = this.querySelector('form') as HTMLFormElement;
  private rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  private words: Words | undefined = this.dataset.words ? JSON.parse(this.dataset.words) : undefined;
  private names = this.rows.map((row) => plain(`${row.id} ${row.cells[0]?.textContent}`));
  private shownDay = '';

  connectedCallback(): void {
    // Words of what is hidden at first come from attributes, so that browsers without style sheets do not show them.
    for (const later of this.querySelectorAll<HTMLElement>('[data-text]')) later.textContent = later.dataset.text ?? '';
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('input', () => this.apply());
    this.form.addEventListener('reset', () => setTimeout(() => this.apply()));
    this.addEventListener('keydown', (event) => this.closeCell(event));
    this.apply(!this.readAddress());
    addEventListener('popstate', () => this.apply(!this.readAddress()));
  }

  private field(name: string): HTMLInputElement[] {
    return [...this.form.querySelectorAll<HTMLInputElement>(`[name=${name}]`)];
  }

  /** @returns false where the address names a day that the table does not know: then it is today. */
  private readAddress(): boolean {
    const wanted = new URLSearchParams(location.search);
    for (const name of NAMES)
      for (const input of this.field(name)) {
        const value = wanted.get(name) ?? '';
        if (input.type === 'radio' || input.type === 'checkbox') input.checked = input.value === value;
        else input.value = value;
      }
    // An address may name a filter that does not exist: then nothing is chosen, and all is shown.
    for (const name of ['verdict', 'platform', 'protocol'])
      if (!this.field(name).some((input) => input.checked))
        for (const all of this.field(name).slice(0, 1)) all.checked = true;
    return this.day() === (wanted.get('on') ?? '');
  }

  /** The day chosen; none where the field holds one before Gmail or one that has not come. */
  private day(): string {
    const [field] = this.field('on');
    return field?.validity.valid ? field.value : '';
  }

  private apply(address = true): void {
    const data = new FormData(this.form);
    data.set('on', this.day());
    void this.showDay(this.day());
    this.filter();
    this.showChosen();
    if (!address) return;
    const query = new URLSearchParams([...data].flatMap(([key, value]) => (value ? [[key, String(value)]] : [])));
    history.replaceState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}${location.hash}`);
  }

  /** Hides what has another name, or was not there on the day that is shown. */
  private filter(): void {
    const text = plain(this.field('text')[0]?.value ?? '');
    for (const [i, row] of this.rows.entries()) {
      const hidden = row.dataset.verdict === 'not-yet' || !this.names[i]?.includes(text);
      if (row.hidden !== hidden) row.hidden = hidden;
    }
    this.count();
  }

  /** Where the filters of a row go on sideways, the chosen one is brought into the middle. */
  private showChosen(): void {
    for (const row of this.form.querySelectorAll('fieldset')) {
      const chip = [...row.querySelectorAll('input:checked:not([value=""])')].at(-1)?.closest('label');
      if (!chip) continue;
      const [whole, own] = [row.getBoundingClientRect(), chip.getBoundingClientRect()];
      row.scrollLeft += own.left + own.width / 2 - whole.left - whole.width / 2;
    }
  }

  private count(): void {
    const visible = this.rows.filter((row) => !row.hidden && getComputedStyle(row).display !== 'none');
    // Rows that stand for many programs have no state; they are shown, and counted apart.
    const many = visible.filter((row) => row.dataset.state === 'none').length;
    const shown = visible.length - many;
    const notYet = this.rows.filter((row) => row.dataset.verdict === 'not-yet').length;
    (this.querySelector('[data-count]') as HTMLElement).textContent = String(shown);
    const word = this.querySelector('[data-rows]') as HTMLElement;
    word.textContent = (shown === 1 ? word.dataset.row : word.dataset.rows) ?? '';
    (this.querySelector('[data-not-yet]') as HTMLElement).textContent = notYet
      ? ` · ${notYet} ${this.words?.notYet}`
      : '';
    const apart = this.querySelector('[data-many]') as HTMLElement;
    apart.textContent = many ? `${apart.dataset.many}${many}` : '';
    (this.querySelector('.matrix-none') as HTMLElement).hidden = visible.length > 0;
  }

  /** Shows the whole table as of `day`; an empty day is today. What does so is fetched when a day is first chosen. */
  private async showDay(day: string): Promise<void> {
    const { words } = this;
    if (day === this.shownDay || !words) return;
    this.shownDay = day;
    const { showTable } = await import('./matrix-day.ts');
    if (day !== this.shownDay) return;
    showTable(this, this.rows, day, words);
    this.filter();
  }

  /** Escape closes the open cell and gives the focus back to it. */
  private closeCell(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    const open = (event.target as Element).closest<HTMLDetailsElement>('details.cell[open]');
    if (!open) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  }
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

customElements.define('client-matrix', ClientMatrix);
