import { z } from 'zod';

/**
 * What a text in a schema stands for, where its form does not say so. Kept apart from descriptions, which readers of the published
 * schemas see: this is for those who ask for the value, and complete it as it is typed.
 */
export const meanings = z.registry<{ readonly is: Meaning }>();

/** `date`: EDTF; `prose`: one sentence or more; `actor`, `event`: an id; `source`: a key of the entry's own sources. */
export type Meaning = 'date' | 'prose' | 'actor' | 'event' | 'source' | 'country' | 'language';
