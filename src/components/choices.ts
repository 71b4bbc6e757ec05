/**
 * The printed text of a step, cut before its first answer: answers are the last thing in a step, and want a frame of
 * their own. An answer's `data-choice` is its first attribute.
 */
export function splitAtChoices(html: string): { prose: string; choices: string } {
  const at = html.indexOf('<a data-choice=');
  return at < 0 ? { prose: html, choices: '' } : { prose: html.slice(0, at), choices: html.slice(at) };
}
