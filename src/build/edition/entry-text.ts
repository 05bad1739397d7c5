import { describeDate, parseDate } from '../../core/date.ts';
import type { Source } from '../../core/event.ts';
import { DEFAULT_LANGUAGE, type Language } from '../../core/language.ts';
import type { Words } from '../../core/words.ts';
import { countCitations } from '../entry/citations.ts';
import type { Entry } from '../entry/entry.ts';
import { plainText } from '../html/plain-text.ts';
import type { Library } from '../library/library.ts';

/** The words of all events and stories in one language as plain text, by `events/<id>`; what is not translated is left out. */
export function entryTexts(library: Library, language: Language, words: Words): Map<string, string> {
  const inEnglish = language === DEFAULT_LANGUAGE;
  const facts = library.entries('events');
  const events = library.entries(inEnglish ? 'events' : 'translations');
  const title = (id: string) => (events.get(id) ?? facts.get(id))?.data?.title ?? id;
  const texts = new Map<string, string>();
  for (const [id, entry] of events) {
    const { date = '', sources = {} } = facts.get(id)?.data ?? {};
    const text = entryText(entry, { date: describeDate(parseDate(date), language), sources, title, words, language });
    texts.set(`events/${id}`, text);
  }
  for (const [id, entry] of library.entries(inEnglish ? 'stories' : 'storyTranslations')) {
    texts.set(`stories/${id}`, entryText(entry, { date: undefined, sources: {}, title, words, language }));
  }
  return texts;
}

function entryText(
  { data, body }: Entry<'events' | 'translations' | 'stories' | 'storyTranslations'>,
  { date, sources, title, words, language }: Context,
): string {
  const cited = countCitations(body?.citations ?? []).map(({ source }) => source);
  const text = body ? plainText(body.tree, words, (source) => cited.indexOf(source) + 1, title) : '';
  const list = cited.flatMap((key, index) => {
    const source = sources[key];
    return source ? [`[${index + 1}] ${describeSource(source, language)}`] : [];
  });
  const parts = [
    data?.title,
    date,
    data?.summary,
    text,
    list.length > 0 ? `${words('event.sources')}\n${list.join('\n')}` : undefined,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function describeSource({ title, publisher, date, url, archive }: Source, language: Language): string {
  return [`${title}. ${publisher}, ${describeDate(parseDate(date), language)}.`, url, archive].filter(Boolean).join(' ');
}

interface Context {
  /** In words; undefined for a story. */
  readonly date: string | undefined;
  readonly sources: Readonly<Record<string, Source>>;
  /** The title of an event. */
  readonly title: (id: string) => string;
  readonly words: Words;
  readonly language: Language;
}
