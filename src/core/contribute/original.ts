import type { Facts, Translation } from '../event.ts';
import type { Keys } from './body.ts';
import type { Passage } from './quoted-line.ts';

/**
 * What whoever translates an event has to have before them: its English words as they stand in the file, and the translation that
 * there is. Published for the form that makes translations, one file an event.
 */
export interface Original extends Quotable {
  readonly id: string;
  /** Of the English words, see `translatedWords`; a translation states it. */
  readonly digest: string;
  readonly english: EventWords;
  /** Keys of its sources, which a translation cites after the same statements. */
  readonly keys: Keys;
  /** What its card shows besides words; `country` is that of the actor that acted. */
  readonly card: Pick<Facts, 'date' | 'lane' | 'status'> & { readonly country: string | undefined };
  /** Undefined as long as there is none; `corrections` are those of which the form has no fields, as they stand in the file. */
  readonly translation:
    | (EventWords &
        Pick<Translation, 'corrections'> & { /** Whether the English words have changed since. */ readonly isStale: boolean })
    | undefined;
}

/**
 * What somebody may quote who corrects an entry: its English words, and on which line of its file each of them begins, as far as that
 * is known.
 */
export interface Quotable {
  readonly english: object;
  readonly lines?: Readonly<Record<string, number>> | undefined;
}

/** The words of an entry as they stand in its file. */
export function passagesOf({ english, lines = {} }: Quotable): Passage[] {
  const texts = english as Readonly<Record<string, unknown>>;
  return Object.entries(lines).map(([key, line]) => ({ line, text: String(texts[key] ?? '') }));
}

/**
 * @param body the English text under the frontmatter, as it is written
 * @param country of the actor that acted
 */
export function makeOriginal({ id, digest, facts, body, lines, country, translation }: Written): Original {
  const { title, summary, figures = [], sources, date, lane, status } = facts;
  const keysOf = (isFurther: boolean) => Object.keys(sources).filter((key) => Boolean(sources[key]?.further) === isFurther);
  return {
    id,
    digest,
    english: { title, summary, body: body.trim(), figures: figures.map(({ label }) => label) },
    lines,
    keys: { cited: keysOf(false), further: keysOf(true) },
    card: { date, lane, status, country },
    translation: translation && {
      title: translation.data.title,
      summary: translation.data.summary,
      body: translation.body.trim(),
      figures: translation.data.figures ?? [],
      corrections: translation.data.corrections,
      isStale: translation.data.translates !== digest,
    },
  };
}

interface Written {
  readonly id: string;
  readonly digest: string;
  readonly facts: Facts;
  readonly body: string;
  readonly lines?: Quotable['lines'];
  readonly country: string | undefined;
  readonly translation: { readonly data: Translation; readonly body: string } | undefined;
}

export interface EventWords {
  readonly title: string;
  readonly summary: string;
  /** Markdown, without the frontmatter. */
  readonly body: string;
  /** What each figure counts. */
  readonly figures: readonly string[];
}

/**
 * What a form that translates an event has in its controls where nothing was typed yet: the words that there are.
 *
 * @returns texts by the names of the controls, empty ones included
 */
export function translationDraft({ translation, english }: Original): Record<string, string> {
  const labels = english.figures.map((_, row) => [`figures.${row}.translation`, translation?.figures[row] ?? '']);
  return {
    'translation.title': translation?.title ?? '',
    'translation.summary': translation?.summary ?? '',
    'translation.body': translation?.body ?? '',
    ...Object.fromEntries(labels),
  };
}
