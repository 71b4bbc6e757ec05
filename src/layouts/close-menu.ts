// The menu of a phone closes with Escape, and with a press or the focus anywhere else; without the script, with its sign.
const menu = document.querySelector<HTMLDetailsElement>('details.menu');

for (const type of ['click', 'focusin', 'keydown'])
  addEventListener(type, (event) => {
    const isInside = menu?.contains(event.target as Node); // events of the page come from nodes
    if (!menu?.open || (type === 'keydown' ? (event as KeyboardEvent).key !== 'Escape' : isInside)) return;
    menu.open = false;
    if (isInside) menu.querySelector('summary')?.focus();
  });

export {};
