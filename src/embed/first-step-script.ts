/**
 * Shows of an article in a frame the step that the fragment names, else the first, before it is drawn. It stands below
 * the steps; the page adds it to its policy.
 */
export const firstStepScript = `document.documentElement.classList.add("one-step");
(document.getElementById(location.hash.slice(1))?.closest("[data-embed-step]")??document.querySelector("[data-embed-step]"))?.classList.add("here");`;
