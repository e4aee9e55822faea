/**
 * <client-matrix>: the name filter, the count, other dates, and all of it in the address so that a view can be linked.
 * The radio buttons filter by CSS alone; what a cell said on another day stands in its `data-t` ("day:value day:value").
 */
type Words = Record<'verdict' | 'value' | 'state', Record<string, string>> & { notYet: string; open: string };

const NAMES = ['verdict', 'platform', 'protocol', 'maintained', 'text', 'on'] as const;

class ClientMatrix extends HTMLElement {
  private form = this.querySelector('form') as HTMLFormElement;
  private rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  private words: Words | undefined = this.dataset.words ? JSON.parse(this.dataset.words) : undefined;
  private names = this.rows.map((row) => plain(`${row.id} ${row.cells[0]?.textContent}`));
  private now = new Map<Element, string>();
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
    this.showDay(this.day());
    const text = plain(String(data.get('text') ?? ''));
    for (const [i, row] of this.rows.entries()) {
      const hidden = row.dataset.verdict === 'not-yet' || !this.names[i]?.includes(text);
      if (row.hidden !== hidden) row.hidden = hidden;
    }
    this.count();
    this.showChosen();
    if (!address) return;
    const query = new URLSearchParams([...data].flatMap(([key, value]) => (value ? [[key, String(value)]] : [])));
    history.replaceState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}${location.hash}`);
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
    (this.querySelector('[data-not-yet]') as HTMLElement).textContent = notYet
      ? ` · ${notYet} ${this.words?.notYet}`
      : '';
    const apart = this.querySelector('[data-many]') as HTMLElement;
    apart.textContent = many ? `${apart.dataset.many}${many}` : '';
    (this.querySelector('.matrix-none') as HTMLElement).hidden = visible.length > 0;
  }

  /** Shows the whole table as of `day`; an empty day is today. */
  private showDay(day: string): void {
    if (day === this.shownDay || !this.words) return;
    this.shownDay = day;
    for (const row of this.rows)
      for (const cell of row.cells) {
        const label = cell.querySelector<HTMLElement>('.mv');
        if (!label) continue;
        const kind = cell.cellIndex === 1 ? 'verdict' : cell === row.cells[row.cells.length - 1] ? 'state' : 'value';
        if (!this.now.has(cell)) this.now.set(cell, label.className.replace('mv v-', ''));
        const today = this.now.get(cell) ?? 'unknown';
        const value = day && cell.dataset.t ? valueAt(cell.dataset.t, day) : today;
        label.className = `mv v-${value}`;
        label.textContent = this.words[kind][value] ?? value;
        if (kind === 'state')
          for (const small of cell.querySelectorAll<HTMLElement>('.small')) small.hidden = day !== '';
        if (kind !== 'value') row.dataset[kind] = value;
      }
    for (const row of this.rows) {
      row.dataset.protocol = protocolsOf(row);
      this.markOpen(row);
    }
    for (const past of this.form.querySelectorAll<HTMLElement>('[data-past]')) past.hidden = day === '';
    const banner = this.querySelector('[data-as-of]') as HTMLElement;
    banner.hidden = day === '';
    (banner.querySelector('[data-day]') as HTMLElement).textContent = dayText(day);
    const { work = '', personal = '' } = this.dataset;
    (banner.querySelector('[data-work-note]') as HTMLElement).hidden = day < personal || day >= work;
  }

  /** Says so where the verdict is the least that holds, because sign-in was not known on that day. */
  private markOpen(row: HTMLTableRowElement): void {
    const open =
      row.dataset.verdict === 'app-password' && signIns(row).some((cell) => cell?.querySelector('.v-unknown'));
    let small = row.querySelector<HTMLElement>('[data-open]');
    if (!small && open) {
      small = document.createElement('span');
      small.className = 'small';
      small.dataset.open = '';
      small.textContent = this.words?.open ?? '';
      row.cells[1]?.firstElementChild?.append(small);
    }
    if (small) small.hidden = !open;
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

/** The day as people write it in the language of the page. */
function dayText(day: string): string {
  const date = new Date(day);
  if (Number.isNaN(date.getTime())) return '';
  const language = document.documentElement.lang === 'ja' ? 'ja' : 'en-GB';
  return date.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
}

/** The value of "day:value day:value" on a day; the first one counts from the beginning. */
function valueAt(changes: string, day: string): string {
  const steps = changes.split(' ').map((step) => [step.slice(0, 10), step.slice(11)] as const);
  return (steps.filter(([from]) => from <= day).at(-1) ?? steps[0])?.[1] ?? 'unknown';
}

const signIns = (row: HTMLTableRowElement) => [2, 3, 4].map((column) => row.cells[column]);

/** Protocols whose cell now says yes or partial. */
const protocolsOf = (row: HTMLTableRowElement): string =>
  ['imap', 'pop', 'smtp'].filter((_, i) => signIns(row)[i]?.querySelector('.v-yes, .v-partial')).join(' ');

customElements.define('client-matrix', ClientMatrix);

export {};
