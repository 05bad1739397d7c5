import { z } from 'zod';
import { Figure, Translation } from '../event.ts';
import { bodyFaults, type Keys } from './body.ts';
import { type Draft, dataOf, draftWithin, rowsOf } from './draft.ts';
import { entryFile, tidyLine } from './entry-file.ts';
import { type Fault, faultsOf } from './faults.ts';
import { fieldsOf } from './fields.ts';
import type { ProposedFile } from './proposed-entry.ts';

/** Whether the writer has begun to translate the event that they write: then the whole of it is asked for. */
export function isTranslated(draft: Draft): boolean {
  return Object.keys(draft).some((name) => /^(?:translation\.|figures\.\d+\.translation$)/.test(name));
}

/** @param keys of the sources, which a translation cites as the English text does */
export function translationFaults(draft: Draft, keys: Keys): Fault[] {
  const own = draftWithin(draft, 'translation.');
  const labels = labelRows(draft).flatMap(({ name, label }) => faultsOf(Label, { label }).map((fault) => ({ ...fault, name })));
  const words = faultsOf(Translation, own, { translates: NO_DIGEST }).map((fault) => ({
    ...fault,
    name: `translation.${fault.name}`,
  }));
  const body = bodyFaults(own['body'] ?? '', 'translation.body', keys);
  return [...words, ...labels, ...body];
}

/** @param given what is not typed: the digest of the English words (see `translatedWords`), and words that are kept as they are */
export function translationFile(id: string, draft: Draft, given: Pick<Translation, 'translates' | 'corrections'>): ProposedFile {
  const own = draftWithin(draft, 'translation.');
  const labels = labelRows(draft).map(({ label }) => tidyLine(label));
  const data = {
    ...dataOf(fieldsOf(Translation), own),
    ...(labels.length > 0 && { figures: labels }),
    ...given,
  } as Translation;
  return { path: translationPath(id), text: entryFile(Translation, data, own['body'] ?? '') };
}

export function translationPath(event: string): string {
  return `content/events/${event}/id.mdx`;
}

function labelRows(draft: Draft): { name: string; label: string }[] {
  return rowsOf(draft, 'figures').map((row) => {
    const name = `figures.${row}.translation`;
    return { name, label: draft[name] ?? '' };
  });
}

const Label = z.strictObject({ label: Figure.shape.label });

/** Stands for the digest where only the rest is looked at. */
const NO_DIGEST = '0'.repeat(12);
