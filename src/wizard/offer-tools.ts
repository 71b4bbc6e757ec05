import type { Trail } from '../flow/types.ts';
import type { Locale } from '../locales.ts';
import { loadTexts } from './texts.ts';

/**
 * Shows the tools of a page that need a script, and fetches that script when the part with the tools is opened. Called
 * again, it only takes note of another trail.
 */
export function offerTools(root: HTMLElement, page: ToolsPage): void {
  const isOffered = offered !== undefined;
  offered = page;
  if (isOffered) return;
  let fetched: Promise<typeof import('./tools.ts')> | undefined;
  const fetchTools = () => {
    loadTexts(root).catch(() => {}); // whoever needs them is told
    fetched ??= import('./tools.ts');
    fetched.catch(() => {
      fetched = undefined;
    });
    return fetched;
  };
  for (const tool of root.querySelectorAll<HTMLElement>('[data-tool], [data-enlarge]')) tool.hidden = false;
  // Copying has to follow the press at once, or Safari refuses it.
  for (const type of ['toggle', 'pointerdown', 'focusin'])
    root.addEventListener(type, (event) => isNearTool(event.target) && void fetchTools(), true);
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>(buttons) : null;
    if (button) void fetchTools().then(({ useTool }) => useTool(root, button, offered ?? page));
  });
}

let offered: ToolsPage | undefined;

const buttons = '[data-tool] button, [data-keep], [data-copy-summary], [data-enlarge]';

function isNearTool(target: EventTarget | null): boolean {
  return (
    target instanceof Element && (target.matches('.more, [data-sheet]') || target.closest(buttons) !== null)
  );
}

/** What tools speak of. */
export interface ToolsPage {
  locale: Locale;
  trail(): Trail;
}
