// What a reader could unfold is printed unfolded, and folded again afterwards.
const opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  for (const part of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
    part.open = true;
    opened.push(part);
  }
});
addEventListener('afterprint', () => {
  for (const part of opened.splice(0)) part.open = false;
});
