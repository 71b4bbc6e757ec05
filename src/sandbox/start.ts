/** Watches whether the sandbox starts, and says so where it does not; the page itself holds the explanation. */

/** After this many milliseconds a visitor is told; a sandbox that starts later still takes over. */
const patience = 2500;

const { dataset } = document.documentElement;

dataset.sandbox ??= 'starting';
setTimeout(giveUp, patience);
// The script of the sandbox, or one that it imports, did not arrive.
document.addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && giveUp(), true);
document.querySelector('[data-again]')?.addEventListener('click', () => location.reload());

function giveUp(): void {
  if (dataset.sandbox !== 'ready') dataset.sandbox = 'failed';
}
