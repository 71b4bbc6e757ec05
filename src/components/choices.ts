/**
 * The printed text of a step, cut before its first answer: answers are the last thing in a step, and want a frame of
 * their own. An answer's `data-choice` is its first attribute.
 */
export function splitAtChoices(html: string): { prose: string; choices: string } {
  const at = html.indexOf('<a data-choice=');
  return at < 0 ? { prose: html, choices: '' } : { prose: html.slice(0, at), choices: html.slice(at) };
}

/** The text of a step on the page of its article, without answers that all stand in the text itself as links already. */
export function withoutRepeats(html: string): string {
  const start = html.search(firstAnswer);
  if (start < 0) return html;
  const addresses = (part: string) => [...part.matchAll(/href="([^"]+)"/g)].map(([, address]) => address);
  const told = addresses(html.slice(0, start));
  return addresses(html.slice(start)).every((address) => told.includes(address))
    ? html.slice(0, start)
    : html;
}

/** How an answer on the page of an article begins; see article-page/Choice.astro. */
const firstAnswer = /<p>\s*<a class="onward"/;
