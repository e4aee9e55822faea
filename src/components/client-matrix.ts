/** <client-matrix>: the filter by name, the count of rows, and filters in the address so that a view can be linked. */
class ClientMatrix extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form') as HTMLFormElement;
    form.addEventListener('submit', (event) => event.preventDefault());
    const wanted = new URLSearchParams(location.search);
    for (const name of ['verdict', 'platform']) {
      const radio = form.querySelector<HTMLInputElement>(
        `[name=${name}][value="${CSS.escape(wanted.get(name) ?? '')}"]`,
      );
      if (radio) radio.checked = true;
    }
    const text = form.querySelector<HTMLInputElement>('[name=text]') as HTMLInputElement;
    text.value = wanted.get('text') ?? '';
    form.addEventListener('input', () => this.apply(form));
    this.apply(form, false);
  }

  private apply(form: HTMLFormElement, address = true): void {
    const data = new FormData(form);
    const text = String(data.get('text') ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .trim();
    let count = 0;
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
      const name = `${row.id} ${row.cells[0]?.textContent ?? ''}`.normalize('NFKC').toLowerCase();
      row.hidden = text !== '' && !name.includes(text);
      if (!row.hidden && getComputedStyle(row).display !== 'none') count++;
    }
    const shown = document.querySelector('[data-count]');
    if (shown) shown.textContent = String(count);
    if (!address) return;
    const query = new URLSearchParams([...data].flatMap(([key, value]) => (value ? [[key, String(value)]] : [])));
    history.replaceState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}${location.hash}`);
  }
}
customElements.define('client-matrix', ClientMatrix);

export {};
