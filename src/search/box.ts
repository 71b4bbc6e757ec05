// The way into the search, on every page: a link to the list of all articles, until its script opens the sheet.
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-search]')];
const { lang } = document.documentElement;
let response: Promise<Response> | undefined;

/** Loads what the first question needs, script and data side by side. */
function warm(): Promise<typeof import('./panel.ts')> {
  response ??= fetch(links[0]?.dataset.start ?? '');
  response.catch(() => {}); // told by the sheet
  return import('./panel.ts');
}

async function open(link: HTMLAnchorElement, question?: string): Promise<void> {
  const own = document.querySelector<HTMLElement>('#search-field');
  if (own) {
    own.focus();
    return;
  }
  try {
    const { openPanel } = await warm();
    await openPanel(lang, {
      label: link.querySelector('.aloud')?.textContent ?? '',
      searching: link.dataset.searching ?? '',
      question,
      response,
    });
  } catch {
    response = undefined;
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

for (const link of links) {
  link.addEventListener('pointerenter', () => void warm().catch(() => {}));
  link.addEventListener('focus', () => void warm().catch(() => {}));
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open(link);
  });
}

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

// Back from a result: the sheet with the question that it was opened from.
const asked: unknown = history.state?.asked;
const [first] = links;
if (typeof asked === 'string' && first) void open(first, asked);
