// The way to the other language keeps what follows the path, and on a long page the part that is read.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[rel=alternate], a[data-other-language]')) {
  const path = link.pathname;
  const follow = () => {
    const part = document.querySelector<HTMLAnchorElement>('[data-contents] a[aria-current]');
    link.href = path + location.search + (location.hash || part?.hash || '');
  };
  for (const type of ['pointerdown', 'keydown', 'focus', 'click']) link.addEventListener(type, follow);
}

export {};
