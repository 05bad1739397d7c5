import type { ShownCorrection } from '../corrections.ts';
import { escapeMarkup } from '../escape.ts';
import type { Language } from '../language.ts';
import type { Words } from '../words.ts';
import type { FeedEntry } from './feed.ts';

/** A correction as an entry of a feed. `url` is its own address, host included. */
export function correctionEntry(correction: ShownCorrection, title: string, url: string, words: Words): FeedEntry {
  const { date, grade, was, now, language } = correction;
  const name = words(`corrections.grade.${grade}`);
  const rows = [
    [words('corrections.was'), was],
    [words('corrections.now'), now],
  ];
  return {
    id: url,
    url,
    title: `${name}: ${title}`,
    summary: now,
    html: rows.map(([term = '', text = '']) => `<p><b>${escapeMarkup(term)}:</b> ${escapeMarkup(text)}</p>`).join(''),
    language,
    tags: [name],
    published: date,
    updated: date,
  };
}

/** The withdrawal of an entry as an entry of a feed. `url` is the address of the page that is left, host included. */
export function withdrawalEntry({ date, reason, title, language }: Withdrawn, url: string, words: Words): FeedEntry {
  const name = words('status.withdrawn');
  return {
    id: `${url}#withdrawn`,
    url,
    title: `${name}: ${title}`,
    summary: reason,
    html: `<p>${escapeMarkup(reason)}</p>`,
    language,
    tags: [name],
    published: date,
    updated: date,
  };
}

interface Withdrawn {
  readonly date: string;
  readonly reason: string;
  readonly title: string;
  readonly language: Language;
}
