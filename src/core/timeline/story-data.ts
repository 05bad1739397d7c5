import type { Language } from '../language.ts';
import type { Side } from '../side.ts';
import type { LayoutEvent } from './layout.ts';

/** What the page of a story tells its script. */
export interface StoryData {
  readonly language: Language;
  /** What the sides are called. */
  readonly sides: Readonly<Record<Side, string>>;
  /** In the order of the steps. */
  readonly events: readonly LayoutEvent[];
}
