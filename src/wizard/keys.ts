/** While the focus is among the answers, the keys 1 to 9 choose one, and up and down move between them. */
export function listenToKeys(choices: HTMLElement): void {
  const answers = [...choices.querySelectorAll<HTMLAnchorElement>('a[data-choice]')];
  for (const [index, answer] of answers.slice(0, 9).entries()) {
    answer.setAttribute('aria-keyshortcuts', String(index + 1));
  }
  choices.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const chosen = /^[1-9]$/.test(event.key) ? answers[Number(event.key) - 1] : undefined;
    const at = answers.indexOf(document.activeElement as HTMLAnchorElement); // -1 for any other element
    const moved =
      event.key === 'ArrowDown' ? answers[at + 1] : event.key === 'ArrowUp' ? answers[at - 1] : undefined;
    if (!chosen && !moved) return;
    event.preventDefault();
    chosen?.click();
    moved?.focus();
  });
}
