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

/** Closes a dialog by its button and by a press beside it. */
export function closeByPress(dialog: HTMLDialogElement): void {
  const button = dialog.querySelector<HTMLElement>('[data-close]');
  if (button) button.hidden = false;
  button?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}
