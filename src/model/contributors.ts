import { getEntry } from 'astro:content';
import { type Contributors, listContributors } from '../core/contribute/contributors.ts';
import { type Language, LOCALE } from '../core/language.ts';
import { claims } from './claims.ts';
import { stories } from './stories.ts';
import { timeline } from './timeline.ts';

/** Everyone who wrote, translated or corrected something, as far as the repository and the entries tell. */
export async function contributors(language: Language): Promise<Contributors> {
  const [authors, { events, withdrawn }, ownClaims, ownStories] = await Promise.all([
    getEntry('authors', 'all'),
    timeline(language),
    claims(language),
    stories(language),
  ]);
  const credits = [...events, ...withdrawn, ...ownClaims, ...ownStories].map(({ facts }) => facts.contributors ?? []);
  return listContributors(authors?.data ?? { unnamed: 0 }, credits, LOCALE[language]);
}
