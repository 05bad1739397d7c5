import { z } from 'zod';
import { country } from './event.ts';
import { meanings } from './meaning.ts';

export const ACTOR_KINDS = [
  'company',
  'lab',
  'government',
  'agency',
  'investor',
  'university',
  'organisation',
  'media',
  'person',
] as const;

const summary = z.string().trim().min(10).max(240).register(meanings, { is: 'prose' });

/** `content/actors/<id>.yaml`: a company, lab, government, agency or person that acts in an event. */
export const Actor = z.strictObject({
  name: z.string().trim().min(1).max(90).describe('The name that English-language sources use.'),
  names: z
    .strictObject({
      zh: z.string().trim().min(1).max(60).optional().describe('The name in Chinese characters.'),
      id: z.string().trim().min(1).max(120).optional().describe('The Indonesian name, where it differs.'),
      short: z.string().trim().min(2).max(20).optional().describe('The abbreviation that readers may search for, such as BIS.'),
    })
    .optional()
    .describe('The name in other languages, and in short.'),
  kind: z.enum(ACTOR_KINDS).describe('What sort of actor it is.'),
  country: country.optional().describe('Where it works from; an international body has none.'),
  summary: z
    .strictObject({ en: summary.describe('In English.'), id: summary.describe('In Indonesian.') })
    .describe('What the actor is, in one or two sentences.'),
});

export type Actor = z.infer<typeof Actor>;
export type ActorKind = Actor['kind'];
