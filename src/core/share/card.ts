import type { Language } from '../language.ts';
import { textWidth } from '../timeline/text.ts';

/**
 * How high a frame of this width has to be for a card, CSS px; for pages that do not listen to what the frame says of its height.
 * Fonts differ from reader to reader, so it errs on the high side.
 */
export function cardHeight({ kicker, title, text, sources }: Card, width = CARD_WIDTH): number {
  const room = width - 2 * 20;
  const lines = (content: string, size: number) => Math.ceil((textWidth(content, size, 600) * 1.15) / room);
  const listed = sources.map(({ title: name, about }) => lines(`${name} ${about}`, 14) * 20);
  const above = Math.max(lines(kicker.join(' · '), 14) - 1, 0) * 20;
  const height = 180 + above + lines(title, 22) * 27 + lines(text, 17) * 25 + listed.reduce((sum, own) => sum + own, 0);
  return Math.ceil(height / 10) * 10;
}

/** The width that a card is made for, CSS px; it fits any other. */
export const CARD_WIDTH = 600;

/** What other sites show of an event or a claim, all of it in words. */
export interface Card {
  readonly language: Language;
  /** The language of the title and the text, where they are not translated yet. */
  readonly textLanguage: Language;
  /** When, and in which lane; or the verdict, and who said and published it. */
  readonly kicker: readonly string[];
  readonly title: string;
  readonly text: string;
  readonly sources: readonly CardSource[];
  /** Address of the page, with scheme and host. */
  readonly url: string;
  /** Address of the page to frame. */
  readonly frame: string;
  readonly site: string;
  readonly sourceLabel: string;
  /** On which day the entry was last checked, as a sentence. */
  readonly checked: string;
  readonly licence: string;
}

export interface CardSource {
  readonly title: string;
  readonly url: string;
  readonly lang: string;
  /** Publisher and date. */
  readonly about: string;
}
