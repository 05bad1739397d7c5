import type { Option } from './combobox.ts';
import { findIn, type Knowledge } from './knowledge.ts';
import type { Supply } from './picker.ts';
import type { Say } from './say.ts';

/**
 * Where the fields of the form take their completions from: `places`, `events`, `actors` of which the first one acted, or actors that
 * are only `named`.
 */
export function supplyFor(what: string, knowledge: Knowledge, { describe, nameOf, tell }: Desk, say: Say): Supply {
  const options = (): readonly Option[] =>
    what === 'places' ? knowledge.places : what === 'events' ? knowledge.events : knowledge.actors;
  const named = (id: string) => options().find(({ value }) => value === id)?.text;
  const exact = (text: string) => {
    const same = options().find((option) => option.value === text || option.text.toLowerCase() === text.toLowerCase());
    return same?.value ?? (options().length === 0 || /^[A-Z]{2}$/.test(text) ? text : undefined);
  };
  const find = (text: string, chosen: readonly string[]) => findIn(options(), text, chosen);
  if (what !== 'actors' && what !== 'named') return { find, exact, tell, name: (id) => named(id) ?? id };
  return {
    exact,
    tell,
    name: (id) => named(id) ?? nameOf(id) ?? id,
    find: (text, chosen) => [...find(text, chosen), { value: NEW + text, text: say('form.newActor', { name: text }) }],
    make: (value) => (value.startsWith(NEW) ? describe(value.slice(NEW.length)) : value),
    ...(what === 'actors' && { first: say('form.acted') }),
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
