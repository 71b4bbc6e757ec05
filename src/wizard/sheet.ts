/** "It didn't work" opens as a sheet over the step; Escape, the button and a press beside it close it. */
export function openSheetByLink(root: HTMLElement): void {
  const sheet = root.querySelector<HTMLDialogElement>('dialog.sheet');
  const link = root.querySelector<HTMLElement>('[data-sheet]');
  if (!sheet || !link) return;
  link.setAttribute('role', 'button');
  link.setAttribute('aria-haspopup', 'dialog');
  link.addEventListener('click', (event) => {
    event.preventDefault();
    sheet.showModal();
  });
  // A link that says it is a button answers to the keys of one.
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    link.click();
  });
  closeByPress(sheet);
}

/** The picture of a step opens to the whole screen: the same drawing, taken into a dialog and put back. */
export function enlargePicture(root: HTMLElement, close: string): void {
  const button = root.querySelector<HTMLElement>('[data-enlarge]');
  const drawing = root.querySelector<HTMLElement>('.picture .ph');
  if (!button || !drawing) return;
  const home = drawing.parentElement;
  button.hidden = false;
  button.addEventListener('click', () => {
    const dialog = document.createElement('dialog');
    dialog.className = 'whole-screen';
    dialog.setAttribute('aria-label', button.textContent?.trim() ?? '');
    const leave = document.createElement('button');
    leave.type = 'button';
    leave.className = 'button';
    leave.dataset.close = '';
    leave.textContent = close;
    dialog.append(leave, drawing);
    dialog.addEventListener('close', () => {
      home?.append(drawing);
      dialog.remove();
    });
    root.append(dialog);
    closeByPress(dialog);
    dialog.showModal();
  });
}

function closeByPress(dialog: HTMLDialogElement): void {
  const button = dialog.querySelector<HTMLElement>('[data-close]');
  if (button) button.hidden = false;
  button?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}
