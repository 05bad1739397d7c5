import { LICENCE } from '../licence.ts';
import type { Form } from '../paths.ts';
import type { Words } from '../words.ts';
import type { CitableKind } from './citable.ts';
import { STYLE_IDS, type Style } from './citation-style.ts';

/** The files with the citations of a record, by what follows the address of its page. */
export const CITATION_FORMS = ['bib', 'ris', 'csl.json', 'txt'] as const satisfies Form[];

export type CitationForm = (typeof CITATION_FORMS)[number];

/** What the forms are called, as far as their names need no translation. */
export const FORM_NAMES = { bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON' } as const;

/**
 * All citations of a record as plain text: each style with its heading, and last what they may be used for.
 *
 * @param edition a sentence that tells which edition of the data the record is from
 */
export function citationText({ entry, sources }: Cited, words: Words, edition: string): string {
  const blocks = [
    entry.title,
    `${words('cite.inLine')}\n${entry.inLine}`,
    ...styles(entry, words),
    ...(sources.length > 0 ? [words('cite.primary').toLocaleUpperCase()] : []),
    ...sources.flatMap((source) => [source.title, `${words('cite.inLine')}\n${source.inLine}`, ...styles(source, words)]),
    words('cite.gap', { gap: words('cite.accessed') }),
    `${words('cite.credit')}\n${LICENCE.url}`,
    edition,
    entry.url,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function styles({ styles: texts }: CitedText, words: Words): string[] {
  return STYLE_IDS.map((style) => `${words(`cite.style.${style}`)}\n${texts[style].text}`);
}

/** A record and its primary sources, ready to be cited. */
export interface Cited {
  readonly kind: CitableKind;
  readonly entry: CitedText;
  readonly sources: readonly CitedText[];
}

/** One reference in all forms that are texts. */
export interface CitedText {
  readonly key: string;
  readonly title: string;
  /** Of the title: a BCP 47 tag. */
  readonly language: string;
  readonly url: string;
  readonly inLine: string;
  readonly styles: Readonly<Record<Style, Styled>>;
}

export interface Styled {
  /** Cut where the day of access belongs: what stands before it and after it. One piece, if it has no place. */
  readonly html: readonly string[];
  readonly text: string;
}
