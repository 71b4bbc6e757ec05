// The menu of a phone closes with Escape, and with a press or the focus anywhere else; without the script, with its sign.
const menu = document.querySelector<HTMLDetailsElement>('details.menu');

function closeFrom(event: Event): void {
  if (menu && !(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
}

addEventListener('click', closeFrom);
addEventListener('focusin', closeFrom);
menu?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});

export {};
