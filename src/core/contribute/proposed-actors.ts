import { Actor } from '../actor.ts';
import { type Draft, dataOf, draftWithin, listed, rowsOf } from './draft.ts';
import { yamlFile } from './entry-file.ts';
import { type Fault, faultsOf } from './faults.ts';
import { fieldsOf } from './fields.ts';
import { idFaults, type ProposedFile } from './proposed-entry.ts';

/** Actors that are described in the form, each as a draft of its own. */
function newActorsIn(draft: Draft): NewActor[] {
  return rowsOf(draft, 'newActors').map((row) => ({ row, own: draftWithin(draft, `newActors.${row}.`) }));
}

/**
 * What is wrong with the actors that an entry names, and with those that it describes.
 *
 * @param known ids of those that have a file; undefined where they could not be loaded
 */
export function actorFaults(draft: Draft, known: ReadonlySet<string> | undefined): Fault[] {
  const actors = newActorsIn(draft);
  const described = actors.flatMap(({ row, own }) => {
    const faults = [...idFaults(own['id']?.trim() ?? '', 'id', known), ...faultsOf(Actor, own)];
    return faults.map((fault) => ({ ...fault, name: `newActors.${row}.${fault.name}` }));
  });
  if (!known) return described;
  const ids = new Set(actors.map(({ own }) => own['id']));
  const named = listed(draft['actors'] ?? '');
  const lost = named.find((id) => !known.has(id) && !ids.has(id));
  return [
    ...described,
    ...(lost ? [{ name: 'actors', word: 'form.fault.unknown', gaps: { name: lost } }] : []),
    ...(new Set(named).size < named.length ? [{ name: 'actors', word: 'form.rule.repeated-actor', gaps: {} }] : []),
  ];
}

export function actorFiles(draft: Draft): ProposedFile[] {
  return newActorsIn(draft).map(({ own }) => ({
    path: `content/actors/${own['id']}.yaml`,
    text: yamlFile(Actor, dataOf(fieldsOf(Actor), own) as Actor),
  }));
}

interface NewActor {
  readonly row: number;
  readonly own: Draft;
}
