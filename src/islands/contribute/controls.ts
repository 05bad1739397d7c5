import { meaningKey } from '../../core/contribute/field-words.ts';
import type { Form } from '../../core/contribute/fields.ts';
import { WORD_KEYS, type WordKey, type Words } from '../../core/words.ts';

/** The id of a control with this name. */
export function controlId(name: string): string {
  return `f-${name.replaceAll('.', '-')}`;
}

/** The id of the words that a control with this name is to say in another language. */
export function originalId(name: string): string {
  return `${controlId(name)}-original`;
}

/** The options of a choice, in the words of the rest of the site. */
export function choicesOf(name: string, form: Form, words: Words): Choice[] {
  const own = name.replace(/\.(?:N|\d+)(?=\.|$)/g, '');
  return valuesOf(form)
    .filter((value) => value !== 'withdrawn')
    .map((value) => {
      const key = meaningKey(own, value);
      return { value, text: textOf(own, value, words), meaning: KNOWN.has(key) ? words(key) : undefined };
    });
}

const KNOWN: ReadonlySet<string> = new Set(WORD_KEYS);

/** A whole number within narrow bounds is chosen like a word. */
function valuesOf(form: Form): readonly string[] {
  if (form.kind === 'choice') return form.values;
  if (form.kind !== 'number' || !form.whole || form.least === undefined || form.most === undefined) return [];
  const { least, most } = form;
  return most - least > 10 ? [] : Array.from({ length: most - least + 1 }, (_, index) => String(least + index));
}

function textOf(name: string, value: string, words: Words): string {
  switch (name) {
    case 'figures.unit':
      return words(`unit.${value}` as WordKey, { count: 2, figure: '…' }).replace(/^… ?/, '');
    case 'figures.qualifier':
      return words(`qualifier.${value}` as WordKey, { figure: '…' });
    default:
      return words(`${PREFIXES[name] ?? name}.${value}` as WordKey);
  }
}

const PREFIXES: Readonly<Record<string, string>> = {
  'sources.kind': 'source',
  'relations.type': 'relation',
  'newActors.kind': 'actor.kind',
  subject: 'lane',
};

export interface Choice {
  readonly value: string;
  readonly text: string;
  /** When to choose it, where the text does not say that. */
  readonly meaning: string | undefined;
}
