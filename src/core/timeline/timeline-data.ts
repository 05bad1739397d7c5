import type { Language } from '../language.ts';
import type { Side } from '../side.ts';
import type { Era } from './eras.ts';
import type { TileFile } from './tile-file.ts';

/** What the page tells the script of its timeline: with it, the first view needs no request. */
export interface TimelineData {
  readonly language: Language;
  /** The base path of the site. */
  readonly base: string;
  readonly edition: string;
  /** The stretch of time of the pyramid, ms since the epoch, UTC. */
  readonly from: number;
  readonly to: number;
  /** How many events there are. */
  readonly total: number;
  /** Those that have events. */
  readonly sides: readonly Side[];
  /** The tiles of the first view, the top one first. */
  readonly tiles: readonly TileFile[];
  readonly eras: readonly Era[];
  readonly words: Readonly<Record<string, string>>;
}
