import { z } from 'zod';
import { ClaimCorrection } from '../claim.ts';
import { Correction } from '../event.ts';
import { correctableFile, isClaim } from './correctable.ts';
import { type Draft, dataOf, draftWithin } from './draft.ts';
import { yamlFile } from './entry-file.ts';
import { type Fault, faultsOf } from './faults.ts';
import { fieldsOf } from './fields.ts';

/**
 * Makes the item for the list of corrections of an entry of what was typed. `corrections.event` is the name of the entry, see
 * `correctable.ts`; for a claim, whose file has both languages, the Indonesian words are typed into controls of their own.
 *
 * @param today ms since the epoch, the day of the correction
 * @param known names of all entries that can be corrected; undefined where they could not be loaded
 */
export function proposeCorrection(draft: Draft, today: number, known: ReadonlySet<string> | undefined): CorrectionProposal {
  const own = draftWithin(draft, 'corrections.');
  const date = new Date(today).toISOString().slice(0, 10);
  const { event = '', evidence = '' } = own;
  const schema: z.ZodObject = isClaim(event) ? ClaimCorrection : Correction;
  const typed = isClaim(event) ? inBothLanguages(own) : own;
  const faults: Fault[] = [
    ...(!event ? [missing('event')] : []),
    ...(event && known && !known.has(event)
      ? [{ name: 'corrections.event', word: 'form.fault.unknown', gaps: { name: event } }]
      : []),
    ...faultsOf(schema, typed, { date }).map((fault) => ({ ...fault, name: `corrections.${fault.name.replace(/\.en$/, '')}` })),
    ...(!evidence.trim() ? [missing('evidence')] : []),
  ];
  if (faults.length > 0) return { faults, path: '', item: '' };
  const list: z.ZodType = z.strictObject({ corrections: z.array(schema) });
  const correction = { ...dataOf(fieldsOf(schema), typed), date };
  return { faults, path: correctableFile(event), item: yamlFile(list, { corrections: [correction] }) };
}

function inBothLanguages({ was = '', now = '', ...own }: Draft): Draft {
  return { ...own, 'was.en': was, 'now.en': now };
}

function missing(name: string): Fault {
  return { name: `corrections.${name}`, word: 'form.fault.missing', gaps: {} };
}

export interface CorrectionProposal {
  readonly faults: readonly Fault[];
  /** Of the file to be changed, from the root of the repository; empty while there are faults. */
  readonly path: string;
  /** What joins the frontmatter, with its key. */
  readonly item: string;
}
