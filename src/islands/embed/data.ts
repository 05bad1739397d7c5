import type { Embeddable } from '../../core/share/snippet.ts';

/** What the page tells the script of its codes. */
export interface CodesData {
  readonly frames: readonly Embeddable[];
  readonly words: Readonly<Record<string, string>>;
}
