/** What the parts of the coach are drawn from. */
import type { ArticleStore } from './article-store.ts';
import type { Due, PartId } from './due.ts';
import type { PractisedArticle, SandboxIndex } from './guides.ts';
import type { ShownPractice } from './use-practice.ts';

export interface CoachProps {
  practice: ShownPractice;
  index: SandboxIndex;
  articles: ArticleStore;
  isNarrow: boolean;
  due: Due;
  /** The surface that shows where only one has room. */
  shown: PartId;
  /** Leads to the control that is due. */
  onLead: () => void;
}

export interface WithArticle {
  article: PractisedArticle;
}
