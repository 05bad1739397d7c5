import type { Draft } from './draft.ts';
import type { Original } from './original.ts';
import { licenceFaults, once, type Proposal, type ProposedFile, unknownFaults } from './proposed-entry.ts';
import { translationFaults, translationFile } from './proposed-translation.ts';

/**
 * Makes the file of the translation of an event of what was typed into the form.
 *
 * @param original what is translated; undefined as long as it is not loaded, so that nothing can be tied to it, and no file be made
 * @param known ids of all events; undefined where they could not be loaded
 */
export function proposeTranslation(
  draft: Draft,
  original: Original | undefined,
  known: ReadonlySet<string> | undefined,
): Proposal {
  const id = draft['event'] ?? '';
  const faults = once([
    ...(id ? unknownFaults(id, 'event', known) : [{ name: 'event', word: 'form.fault.missing', gaps: {} }]),
    ...(original ? translationFaults(withFigures(draft, original), original.keys) : []),
    ...licenceFaults(draft),
  ]);
  return { id, faults, files: original && faults.length === 0 ? [draftTranslationFile(draft, original)] : [] };
}

/** The file as far as it can be written, to be looked at: what is missing is left out of it. */
export function draftTranslationFile(draft: Draft, original: Original): ProposedFile {
  const { id, digest, translation } = original;
  const kept = translation?.corrections && { corrections: translation.corrections };
  const file = translationFile(id, withFigures(draft, original), { ...kept, translates: digest });
  return { ...file, replaces: translation !== undefined };
}

/** With the figures of the English entry: each is to have a label, typed or not. */
function withFigures(draft: Draft, { english }: Original): Draft {
  return { ...draft, ...Object.fromEntries(english.figures.map((label, row) => [`figures.${row}.label`, label])) };
}
