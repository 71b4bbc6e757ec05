import { readTrail } from '../flow/trail.ts';
import { forgetPlace, recall } from './memory.ts';

// On the home page: the card that leads back to the step where the reader was.
customElements.define(
  'resume-card',
  class extends HTMLElement {
    connectedCallback(): void {
      const card = this.querySelector('section');
      const { at } = readTrail(recall('trail', Date.now())).trail;
      const places: Places = JSON.parse(this.dataset.places ?? '{}');
      const place = Object.hasOwn(places, at.article) ? places[at.article] : undefined;
      const number = at.step === null ? undefined : place?.steps[at.step];
      if (!card || !place || number === undefined) return;
      const { atStep = '', at: reading = '' } = this.dataset;
      this.write('h2', number > 0 ? atStep.replace('#', String(number)) : reading);
      this.write('[data-number]', String(number));
      this.write('[data-title]', place.title);
      this.querySelector('[data-plate]')?.toggleAttribute('hidden', number === 0);
      this.querySelector('a')?.setAttribute('href', `${place.path}${at.step}/`);
      this.querySelector('button')?.addEventListener('click', () => {
        forgetPlace();
        card.hidden = true;
        document.querySelector<HTMLElement>('h1')?.focus();
      });
      document.addEventListener('placeforgotten', () => card.toggleAttribute('hidden', true));
      card.hidden = false;
    }

    private write(selector: string, text: string): void {
      const element = this.querySelector(selector);
      if (element) element.textContent = text;
    }
  },
);

type Places = Record<string, { title: string; path: string; steps: Record<string, number> }>;
