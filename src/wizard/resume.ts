import { isLocale } from '../locales.ts';
import { inLocale } from '../routes.ts';
import { forgetPlace, recallPlace } from './memory.ts';

// On the home page: the card that leads back to the step where the reader was.
customElements.define(
  'resume-card',
  class extends HTMLElement {
    connectedCallback(): void {
      const card = this.querySelector('section');
      const place = recallPlace(Date.now());
      if (!card || !place) return;
      const { lang } = document.documentElement;
      this.write('[data-title]', place.title, place.lang);
      this.write('[data-guide]', place.guide, place.lang);
      this.querySelector('a')?.setAttribute('href', isLocale(lang) ? inLocale(place.path, lang) : place.path);
      this.querySelector('button')?.addEventListener('click', () => {
        forgetPlace();
        card.hidden = true;
        document.querySelector<HTMLElement>('h1')?.focus();
      });
      document.addEventListener('placeforgotten', () => card.toggleAttribute('hidden', true));
      card.hidden = false;
    }

    private write(selector: string, text: string, lang: string): void {
      const element = this.querySelector<HTMLElement>(selector);
      if (!element) return;
      element.textContent = text;
      element.lang = lang;
    }
  },
);
