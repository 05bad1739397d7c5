import { calendarFormat } from '../../core/calendar.ts';
import { fillGaps } from '../../core/gaps.ts';
import type { Paths } from '../../core/paths.ts';
import type { Count } from '../../core/timeline/counts.ts';
import type { Domain } from '../../core/timeline/scale.ts';
import type { TileEvent } from '../../core/timeline/tile-file.ts';
import type { TimelineData } from '../../core/timeline/timeline-data.ts';
import type { LinkText } from './picture.ts';

/** What the timeline says, in the words that the page has for its script. */
export class Wording {
  readonly #data: TimelineData;
  readonly #paths: Paths;
  /** Stretches of time in words, which take long to say. */
  readonly #days = new Map<string, string>();

  constructor(data: TimelineData, paths: Paths) {
    this.#data = data;
    this.#paths = paths;
  }

  /** A word, its gaps filled. */
  word(key: string, gaps: Readonly<Record<string, string | number>> = {}): string {
    return fillGaps(this.#data.words[key] ?? '', gaps, this.#data.language);
  }

  /** What the bands are called as long as they are the sides. */
  get sides(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#data.sides.map((side) => [side, this.#data.words[`side.${side}`] ?? side]));
  }

  /** From which month to which. */
  months({ from, to }: Domain): string {
    return calendarFormat(this.#data.language, 'month').formatRange(from, to - 1);
  }

  /** From which day to which. */
  days({ from, to }: Domain): string {
    const key = `${from} ${to}`;
    const words = this.#days.get(key) ?? calendarFormat(this.#data.language, 'day').formatRange(from, to - 1);
    this.#days.set(key, words);
    return words;
  }

  count(count: Count): string {
    return this.word('inside', { count: count.total, range: this.days(count) });
  }

  /** Where the link of an event leads, and its accessible name. */
  event({ id, title, date, side, lane, links }: TileEvent): LinkText {
    const { words, language } = this.#data;
    const related = links.length > 0 ? `, ${this.word('related', { count: links.length })}` : '';
    return {
      href: this.#paths.event(language, id),
      label: `${title}. ${date}, ${words[`side.${side}`]}, ${words[`lane.${lane}`]}${related}`,
    };
  }
}
