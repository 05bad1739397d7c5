import { correctionEntry, withdrawalEntry } from '../core/feed/correction-entries.ts';
import type { Feed } from '../core/feed/feed.ts';
import type { Language } from '../core/language.ts';
import type { FeedForm } from '../core/paths.ts';
import { absolute, corrections, paths, timeline } from '../model.ts';
import { metaIn } from './data.ts';

/** Everything that was put right, as it can be followed. It is never cut: each correction stays on record. */
export async function correctionFeed(language: Language, form: FeedForm): Promise<Feed> {
  const [{ words }, items, meta] = await Promise.all([timeline(language), corrections(language), metaIn(language)]);
  const path = paths.corrections(language);
  return {
    title: words('corrections.feed'),
    subtitle: words('corrections.feed.about'),
    language,
    page: absolute(path),
    self: absolute(paths.feed(path, form)),
    author: { name: words('feed.author'), url: absolute(paths.prose(language, 'about')) },
    meta,
    entries: items.map(({ date, correction, reason = '', entry }) =>
      correction
        ? correctionEntry(correction, entry.title, absolute(paths.correction(entry.path, correction.number)), words)
        : withdrawalEntry({ date, reason, title: entry.title, language: entry.language }, absolute(entry.path), words),
    ),
  };
}
