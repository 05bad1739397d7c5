import { z } from 'zod';
import { translates } from './event.ts';

/** The frontmatter of `content/pages/<id>/{en,id}.mdx`: a page of prose. */
export const Page = z.strictObject({
  title: z.string().trim().min(3).max(90).describe('Heading and window title.'),
  description: z.string().trim().min(10).max(160).describe('One sentence for search engines and previews.'),
  translates,
});

/** Pages of prose that have a file of their own in `src/pages`, because something follows the words. */
export const FRAMED: ReadonlySet<string> = new Set(['data', 'corrections', 'contribute']);

export type Page = z.infer<typeof Page>;
