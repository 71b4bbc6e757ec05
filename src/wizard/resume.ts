import { forgetPlace } from './memory.ts';

// On the home page: the card that leads back to the step where the reader was, which resume-script.ts has filled in.
customElements.define(
  'resume-card',
  class extends HTMLElement {
    connectedCallback(): void {
      const card = this.querySelector('section');
      if (!card) return;
      this.querySelector('button')?.addEventListener('click', () => {
        forgetPlace();
        card.hidden = true;
        document.querySelector<HTMLElement>('h1')?.focus();
      });
      document.addEventListener('placeforgotten', () => card.toggleAttribute('hidden', true));
    }
  },
);
