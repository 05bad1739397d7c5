import { z } from 'zod';
import { Source, slug } from './event.ts';

const name = z.string().trim().min(2).max(90);
const forms = z.array(z.string().trim().min(2).max(60)).min(1).max(5);
const definition = z.string().trim().min(10).max(320);

/** `content/terms/<id>.yaml`: a term of the glossary, which is explained where an entry first uses it. */
export const Term = z.strictObject({
  term: z
    .strictObject({ en: name.describe('In English.'), id: name.describe('In Indonesian.') })
    .describe('The term as the glossary lists it.'),
  forms: z
    .strictObject({ en: forms.describe('In English.'), id: forms.describe('In Indonesian.') })
    .describe('How it stands in running text: whole words, in upper and lower case as written here.'),
  definition: z
    .strictObject({ en: definition.describe('In English.'), id: definition.describe('In Indonesian.') })
    .describe('What it means, in one or two sentences.'),
  event: slug.optional().describe('Id of the event that shows it best.'),
  sources: z
    .record(slug, Source)
    .refine((sources) => Object.keys(sources).length > 0, 'no source is listed; add at least one')
    .describe('What the definition rests on, by key.'),
});

export type Term = z.infer<typeof Term>;
