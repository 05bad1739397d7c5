import type { Language } from '../../core/language.ts';
import type { Embeddable } from '../../core/snippet.ts';

/** What the page tells the script of its codes. */
export interface CodesData {
  readonly language: Language;
  readonly frames: readonly Embeddable[];
  readonly words: Readonly<Record<string, string>>;
}
