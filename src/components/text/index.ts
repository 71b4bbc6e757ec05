import Kb from './Kb.astro';
import Note from './Note.astro';
import Requirements from './Requirements.astro';
import StepRef from './StepRef.astro';
import Term from './Term.astro';
import Ui from './Ui.astro';
import Warning from './Warning.astro';

/** The components of an article's text that look the same on every page. */
export const text = { Kb, Note, Requirements, StepRef, Term, Ui, Warning };
