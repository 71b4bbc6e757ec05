// Narrows the table of a page for staff to the rows that hold the words and have the values chosen.
customElements.define(
  'table-filter',
  class extends HTMLElement {
    connectedCallback(): void {
      const search = this.querySelector('search');
      if (!search) return;
      search.addEventListener('input', () => this.narrow(search));
      this.narrow(search);
    }

    private narrow(search: HTMLElement): void {
      const words = normalise(search.querySelector('input')?.value ?? '').split(/\s+/);
      const lists = [...search.querySelectorAll('select')].filter(({ value }) => value !== '');
      const rows = document.querySelectorAll<HTMLElement>(`#${this.dataset.table} tbody tr`);
      let count = 0;
      for (const row of rows) {
        const text = normalise(row.textContent ?? '');
        row.hidden =
          !words.every((word) => text.includes(word)) ||
          !lists.every(({ name, value }) => row.dataset[name] === value);
        if (!row.hidden) count += 1;
      }
      const output = search.querySelector('output');
      if (output) output.value = (this.dataset.found ?? '').replace('{{count}}', String(count));
    }
  },
);

function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
