// The way into the search, on every page: a link to the list of all articles, until its script opens the sheet.
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-search]')];

async function open(link: HTMLAnchorElement): Promise<void> {
  const own = document.querySelector<HTMLElement>('#search-field');
  if (own) {
    own.focus();
    return;
  }
  const { lang } = document.documentElement;
  try {
    const { openPanel } = await import('./panel.ts');
    await openPanel(lang, link.querySelector('.aloud')?.textContent ?? '');
  } catch {
    location.href = link.href;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function slashIsOff(): boolean {
  try {
    return localStorage.getItem('ib-key-guide.slash') === 'off';
  } catch {
    return false;
  }
}

for (const link of links)
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open(link);
  });

document.addEventListener('keydown', (event) => {
  const [link] = links;
  if (!link || event.isComposing || event.altKey || event.shiftKey) return;
  const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  const slash =
    event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target) && !slashIsOff();
  if (!command && !slash) return;
  event.preventDefault();
  void open(link);
});
