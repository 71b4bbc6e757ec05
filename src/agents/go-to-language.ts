// On the page of a code: goes on to the reader's language, remembered or the browser's, and keeps the fragment. Without
// a language that the site has, the reader chooses.
const door = document.querySelector<HTMLAnchorElement>('a[data-language].preferred');
if (door) location.replace(door.href + location.hash);
