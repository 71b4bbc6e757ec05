import './language-switch.ts';
import './print.ts';
import './theme.ts';
import { forgetPlace, keep } from './memory.ts';

// Runs on every page of a locale: remembers its language for the gateway, and offers to forget the reader's place.
keep('language', document.documentElement.lang, Date.now());

customElements.define(
  'forget-place',
  class extends HTMLElement {
    connectedCallback(): void {
      const button = this.querySelector('button');
      if (!button) return;
      button.addEventListener('click', () => {
        forgetPlace();
        document.dispatchEvent(new Event('placeforgotten'));
        const status = this.querySelector<HTMLElement>('[role=status]');
        if (status) status.textContent = this.dataset.done ?? '';
        // A hidden button would drop the focus to the top of the page.
        status?.focus();
        button.hidden = true;
      });
    }
  },
);
