import Kb from './Kb.astro';
import Note from './Note.astro';
import Nothing from './Nothing.astro';
import Requirements from './Requirements.astro';
import StepRef from './StepRef.astro';
import Term from './Term.astro';
import Ui from './Ui.astro';
import Warning from './Warning.astro';

/**
 * The components of an article's text that look the same on every page. `Answer` (of a fix), `OtherLook`, `SourceNote`
 * and `AgentNote` print nothing until a page says what they are there.
 */
export const text = {
  AgentNote: Nothing,
  Answer: Nothing,
  Kb,
  Note,
  OtherLook: Nothing,
  Requirements,
  SourceNote: Nothing,
  StepRef,
  Term,
  Ui,
  Warning,
};
