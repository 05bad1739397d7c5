import { z } from 'zod';
import { contributors, corrections, correctionWords, day, eventId, translates } from './event.ts';
import { meanings } from './meaning.ts';

/** What both languages of a story have: the words in the frontmatter. */
const words = {
  title: z.string().trim().min(3).max(90).describe('Sentence case, neutral, at most 90 characters.'),
  summary: z
    .string()
    .trim()
    .min(10)
    .max(280)
    .register(meanings, { is: 'prose' })
    .describe('One or two sentences: what this walk shows.'),
};

/** The frontmatter of `content/stories/<id>/en.mdx`: a guided walk from event to event. */
export const Story = z.strictObject({
  ...words,
  steps: z.array(eventId).min(6).max(12).describe('Ids of the events, in the order of the walk, each once.'),
  corrections,
  contributors,
  added: day.describe('Day on which the story was first published.'),
  checked: day.describe('Day on which someone last compared it with the entries of its events.'),
});

/** The frontmatter of a translation, `content/stories/<id>/id.mdx`: words only. */
export const StoryTranslation = z.strictObject({ ...words, corrections: correctionWords, translates });

export type Story = z.infer<typeof Story>;
export type StoryTranslation = z.infer<typeof StoryTranslation>;
