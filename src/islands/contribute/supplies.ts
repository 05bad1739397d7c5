import type { Option } from './combobox.ts';
import { findIn, type Knowledge } from './knowledge.ts';
import type { Supply } from './picker.ts';
import type { Say } from './say.ts';

/**
 * Where the fields of the form take their completions from: `places`, `events`, `actors` of which the first one acted, or actors that
 * are only `named`.
 */
export function supplyFor(what: string, knowledge: Knowledge, { describe, nameOf, tell }: Desk, say: Say): Supply {
  if (what === 'places' || what === 'events') return supplyOf(() => knowledge[what], tell);
  const { find, exact, name } = supplyOf(() => knowledge.actors, tell);
  return {
    exact,
    tell,
    name: (id) => {
      const known = name(id);
      return known === id ? (nameOf(id) ?? id) : known;
    },
    find: (text, chosen) => [...find(text, chosen), { value: NEW + text, text: say('form.newActor', { name: text }) }],
    make: (value) => (value.startsWith(NEW) ? describe(value.slice(NEW.length)) : value),
    ...(what === 'actors' && { first: say('form.acted') }),
  };
}

/** Completes names of what there is; as long as that is not known, anything is taken. */
export function supplyOf(options: () => readonly Option[], tell: Supply['tell']): Supply {
  return {
    tell,
    find: (text, chosen) => findIn(options(), text, chosen),
    exact: (text) => {
      const same = options().find((option) => option.value === text || option.text.toLowerCase() === text.toLowerCase());
      return same?.value ?? (options().length === 0 || /^[A-Z]{2}$/.test(text) ? text : undefined);
    },
    name: (id) => options().find(({ value }) => value === id)?.text ?? id,
  };
}

/** Begins the value of the option that stands for an actor that is not listed. */
const NEW = '+';

/** What the form does for the fields that complete. */
interface Desk {
  /** Opens the fields for an actor that has no file yet. Gives its id. */
  readonly describe: (name: string) => string;
  /** The name of an actor that is described in the form. */
  readonly nameOf: (id: string) => string | undefined;
  readonly tell: (message: string) => void;
}
