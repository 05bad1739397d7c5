import type { Changes } from './changes.ts';
import { plainMarkdown } from './markdown.ts';

/** The first line of the comment, by which the next run finds it. */
export const MARK = '<!-- preview of this pull request -->';

/**
 * The comment under a pull request: a card for each changed event, with what the built preview says of it.
 *
 * @param home address of the preview, with a slash at its end
 * @param commit which was built
 * @param cards of the changed events; what they say comes from the pull request and may be anything
 */
export function previewComment(home: string, commit: string, { pages, others }: Changes, cards: readonly Card[]): string {
  const shown = cards.slice(0, MOST_CARDS).map((card) => printCard(home, card));
  const rest = cards.length - shown.length;
  const listed = pages.slice(0, MOST_PAGES).map((page) => `- [\`/${page}\`](${home}${page})`);
  const left = [
    ...(rest > 0 ? [`${count(rest, 'more event')} changed.`] : []),
    ...(pages.length > listed.length ? [`${count(pages.length - listed.length, 'more page')} changed.`] : []),
    ...(others > 0 ? [`${count(others, 'other file')} changed.`] : []),
  ];
  return [
    MARK,
    `**[Preview](${home})** of ${commit.slice(0, 7)} · in Indonesian: [pratinjau](${home}id/)`,
    ...shown,
    ...(listed.length > 0 ? [listed.join('\n')] : []),
    ...(left.length > 0 ? [left.join(' ')] : []),
    'This comment follows the pull request. The preview is not indexed, and is no publication.',
  ].join('\n\n');
}

function printCard(home: string, { id, record }: Card): string {
  const page = `${home}events/${id}/`;
  if (!record) return `### [\`${id}\`](${page})\n\nThe preview has no page for it: it may be withdrawn.`;
  const title = plainMarkdown(record.title);
  const facts = [record.date, record.lane, `significance ${record.significance}`, record.status].map(plainMarkdown);
  const sources = record.sources === 1 ? '1 source' : `${record.sources} sources`;
  const translated = record.translated ? `[Indonesian](${home}id/events/${id}/)` : 'no Indonesian translation yet';
  return [
    `### [${title}](${page})`,
    `${[...facts, sources].join(' · ')}`,
    plainMarkdown(record.summary),
    `[English](${page}) · ${translated} · [picture](${home}events/${id}.png)`,
    `[<img src="${home}events/${id}.png" width="400" alt="Card of this event">](${page})`,
  ].join('\n\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/**
 * What a card needs of the file `/events/<id>.json` of a preview.
 *
 * @returns undefined where the text is no such record
 */
export function readCard(text: string): CardRecord | undefined {
  try {
    const { event } = JSON.parse(text);
    const record = {
      title: event.title.en,
      summary: event.summary.en,
      date: event.date.text.en,
      lane: event.lane,
      status: event.status,
      significance: String(event.significance),
      sources: event.sources.length,
      translated: typeof event.title.id === 'string',
    };
    const words = [record.title, record.summary, record.date, record.lane, record.status];
    return words.every((word) => typeof word === 'string' && word.length <= LONGEST) && Number.isInteger(record.sources)
      ? record
      : undefined;
  } catch {
    return undefined;
  }
}

const MOST_CARDS = 12;
const MOST_PAGES = 30;

/** Longer than any title or summary that the check lets through. */
const LONGEST = 500;

export interface Card {
  /** Of an event, as file names have it: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly record: CardRecord | undefined;
}

export interface CardRecord {
  readonly title: string;
  readonly summary: string;
  readonly date: string;
  readonly lane: string;
  readonly status: string;
  readonly significance: string;
  readonly sources: number;
  readonly translated: boolean;
}
