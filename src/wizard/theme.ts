import { forget, keep, recall } from './memory.ts';

// Light, dark, or as the device wishes; what is chosen is kept on the device.
customElements.define(
  'theme-switch',
  class extends HTMLElement {
    connectedCallback(): void {
      const label = this.querySelector('label');
      const select = this.querySelector('select');
      if (!label || !select) return;
      const chosen = recall('theme', Date.now());
      if (chosen === 'light' || chosen === 'dark') select.value = chosen;
      label.hidden = false;
      select.addEventListener('change', () => {
        const { value } = select;
        if (value === 'light' || value === 'dark') {
          document.documentElement.dataset.theme = value;
          keep('theme', value, Date.now());
        } else {
          delete document.documentElement.dataset.theme;
          forget('theme');
        }
      });
    }
  },
);
