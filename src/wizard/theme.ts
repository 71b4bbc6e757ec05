import { forget, keep, recall } from './memory.ts';

// Light, dark, or as the device wishes; what is chosen is kept on the device.
customElements.define(
  'theme-switch',
  class extends HTMLElement {
    connectedCallback(): void {
      this.press(String(recall('theme', Date.now()) ?? 'system'));
      this.addEventListener('click', ({ target }) => {
        if (!(target instanceof HTMLButtonElement)) return;
        const { value } = target;
        this.press(value);
        if (value === 'system') {
          delete document.documentElement.dataset.theme;
          forget('theme');
        } else {
          document.documentElement.dataset.theme = value;
          keep('theme', value, Date.now());
        }
      });
    }

    private press(chosen: string): void {
      for (const button of this.querySelectorAll('button'))
        button.setAttribute('aria-pressed', String(button.value === chosen));
    }
  },
);
