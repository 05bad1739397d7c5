import { defineCollection } from 'astro:content';
import { authors } from './build/git/authors.ts';
import { history } from './build/git/history.ts';
import { lines } from './build/lines.ts';
import { content } from './build/loader.ts';

export const collections = {
  events: defineCollection({ loader: content('events') }),
  translations: defineCollection({ loader: content('translations') }),
  actors: defineCollection({ loader: content('actors') }),
  stories: defineCollection({ loader: content('stories') }),
  storyTranslations: defineCollection({ loader: content('storyTranslations') }),
  claims: defineCollection({ loader: content('claims') }),
  terms: defineCollection({ loader: content('terms') }),
  pages: defineCollection({ loader: content('pages') }),
  rules: defineCollection({ loader: content('rules') }),
  redirects: defineCollection({ loader: content('redirects') }),
  tombstones: defineCollection({ loader: content('tombstones') }),
  words: defineCollection({ loader: content('words') }),
  editions: defineCollection({ loader: content('editions') }),
  authors: defineCollection({ loader: authors() }),
  history: defineCollection({ loader: history() }),
  lines: defineCollection({ loader: lines() }),
};
