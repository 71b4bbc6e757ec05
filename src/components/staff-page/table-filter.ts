// Narrows the table of a page for staff to the rows that hold the words and have the values chosen.
customElements.define(
  'table-filter',
  class extends HTMLElement {
    connectedCallback(): void {
      const form = this.querySelector('form');
      if (!form) return;
      form.addEventListener('input', () => this.narrow(form));
      form.addEventListener('submit', (event) => event.preventDefault());
      this.narrow(form);
    }

    private narrow(form: HTMLFormElement): void {
      const words = fold(form.querySelector('input')?.value ?? '').split(/\s+/);
      const lists = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
      const rows = document.querySelectorAll<HTMLElement>(`#${this.dataset.table} tbody tr`);
      let count = 0;
      for (const row of rows) {
        const text = fold(row.textContent ?? '');
        row.hidden =
          !words.every((word) => text.includes(word)) ||
          !lists.every(({ name, value }) => row.dataset[name] === value);
        if (!row.hidden) count += 1;
      }
      const output = form.querySelector('output');
      if (output) output.value = (this.dataset.found ?? '').replace('{{count}}', String(count));
    }
  },
);

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
