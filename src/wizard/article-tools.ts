import { translateFrom } from '../i18n/browser.ts';
import { copyLink } from './copy.ts';

/** Copies the address of a whole article, or prints it: what the pressed button is for. */
export function pressArticleTool(tools: HTMLElement, button: HTMLElement): void {
  if (button.dataset.print !== undefined) print();
  if (button.dataset.copyLink === undefined) return;
  const t = translateFrom(JSON.parse(tools.dataset.texts ?? '{}'), document.documentElement.lang);
  void copyLink(button, t);
}
