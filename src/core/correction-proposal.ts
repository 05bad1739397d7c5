import { z } from 'zod';
import { type Draft, dataOf, draftWithin } from './draft.ts';
import { yamlFile } from './entry-file.ts';
import { Correction, corrections } from './event.ts';
import { type Fault, faultsOf } from './faults.ts';
import { fieldsOf } from './fields.ts';

/**
 * Makes the item for the list of corrections of an event of what was typed.
 *
 * @param today ms since the epoch, the day of the correction
 * @param known ids of all events; undefined where they could not be loaded
 */
export function proposeCorrection(draft: Draft, today: number, known: ReadonlySet<string> | undefined): CorrectionProposal {
  const own = draftWithin(draft, 'corrections.');
  const date = new Date(today).toISOString().slice(0, 10);
  const { event = '', evidence = '' } = own;
  const faults: Fault[] = [
    ...(!event ? [missing('event')] : []),
    ...(event && known && !known.has(event)
      ? [{ name: 'corrections.event', word: 'form.fault.unknown', gaps: { name: event } }]
      : []),
    ...faultsOf(Correction, own, { date }).map((fault) => ({ ...fault, name: `corrections.${fault.name}` })),
    ...(!evidence.trim() ? [missing('evidence')] : []),
  ];
  if (faults.length > 0) return { faults, path: '', item: '' };
  const correction = { ...dataOf(fieldsOf(Correction), own), date } as Correction;
  return { faults, path: `content/events/${event}/en.mdx`, item: yamlFile(List, { corrections: [correction] }) };
}

const List = z.strictObject({ corrections });

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
