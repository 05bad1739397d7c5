import { getCollection } from 'astro:content';
import type { LinesByFile } from '../core/contribute/origin.ts';
import { makeOriginal, type Original, type Quotable } from '../core/contribute/original.ts';
import { lines } from './provenance.ts';
import { timeline } from './timeline.ts';

/** What translators need of every event that stands, in order of time. */
export async function originals(): Promise<Original[]> {
  const [{ events }, written, translations, files] = await Promise.all([
    timeline('en'),
    getCollection('events'),
    getCollection('translations'),
    lines(),
  ]);
  const entryOf = new Map(written.map((entry) => [entry.id, entry]));
  const translationOf = new Map(translations.map((entry) => [entry.id, entry]));
  return events.map(({ id, facts, actors }): Original => {
    const [entry, translation] = [entryOf.get(id), translationOf.get(id)];
    return makeOriginal({
      id,
      digest: String(entry?.rendered?.metadata?.['digest']),
      facts,
      body: entry?.body ?? '',
      lines: linesOf(`content/events/${id}/en.mdx`, files),
      country: actors[0]?.country,
      translation: translation && { data: translation.data, body: translation.body ?? '' },
    });
  });
}

/** What somebody may quote who corrects a claim or a story. */
export async function quotables(): Promise<(Quotable & { readonly folder: 'claims' | 'stories'; readonly id: string })[]> {
  const [claims, stories, files] = await Promise.all([getCollection('claims'), getCollection('stories'), lines()]);
  return [
    ...claims.map(({ id, data: { statement, record } }) => ({
      folder: 'claims' as const,
      id,
      english: { 'statement.en': statement.en, 'record.en': record.en },
      lines: files[`content/claims/${id}.yaml`]?.keys,
    })),
    ...stories.map(({ id, data: { title, summary }, body = '' }) => ({
      folder: 'stories' as const,
      id,
      english: { title, summary, body: body.trim() },
      lines: linesOf(`content/stories/${id}/en.mdx`, files),
    })),
  ];
}

/** Those of the frontmatter, and that of the text below it. */
function linesOf(file: string, files: LinesByFile): Quotable['lines'] {
  const { keys, words } = files[file] ?? {};
  return words === undefined ? keys : { ...keys, body: words };
}
