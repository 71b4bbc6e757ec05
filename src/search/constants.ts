/** What the ranking has been given by hand, each with its reason; README.md says how it was measured. At most ten. */

/** How much a record that has every word of the question is lifted against one that has none, in logits, and so a subject that was asked for in the same words: least wrong first answers in cross-validation. */
export const lift = 4;
/** From this share on the first subject is given as an answer: nine of ten foreign questions stay below. */
export const sure = 0.75;
/** The same where the second opinion counts: as few foreign questions get a sure answer as without it. */
export const sureAtSecond = 0.9;
/** How strongly a term speaks for a record by where it stands: a word of the title says most, one of the text least. */
export const strengths = { title: 1, named: 0.8, said: 0.5, asked: 0.8 };
/** The least share of a subject that is listed: below it a row is noise in a list of seven. */
export const leastShare = 0.03;
/** The least share of a question that a term, scenario or error code has to cover: they go with an answer. */
export const leastCovered = 0.6;
/** How much their coverage counts against the share of an article, for the same reason. */
export const besideShare = 0.2;
/** A second answer is half as likely as the first; a step has half of the question; less would be a guess. */
export const half = 0.5;
/** How much a lesson counts beside a question and a title: other texts were not written to be asked for. */
export const lessonWeights = { keyword: 0.5, text: 0.15, outside: 3 };
/** A term of the plain text that more parts have tells none of them apart. */
export const mostParts = 6;
