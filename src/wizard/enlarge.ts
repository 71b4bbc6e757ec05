import { closeByPress } from './sheet.ts';

/** Opens the picture of a step to the whole screen: the same drawing, taken into a dialog and put back. */
export function enlargePicture(root: HTMLElement, button: HTMLElement): void {
  const drawing = root.querySelector<HTMLElement>('.picture .ph');
  const home = drawing?.parentElement;
  if (!drawing || !home) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'whole-screen';
  dialog.setAttribute('aria-label', button.textContent?.trim() ?? '');
  const leave = document.createElement('button');
  leave.type = 'button';
  leave.className = 'button';
  leave.dataset.close = '';
  leave.textContent = button.dataset.enlarge ?? '';
  dialog.append(leave, drawing);
  dialog.addEventListener('close', () => {
    home.append(drawing);
    dialog.remove();
  });
  root.append(dialog);
  closeByPress(dialog);
  dialog.showModal();
}
