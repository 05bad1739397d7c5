import type { Form } from '../../core/contribute/fields.ts';
import type { Context } from './ask.ts';
import type { Checkout, Choice } from './checkout.ts';

/**
 * What a name can be of.
 *
 * @param entry what the entry has so far
 * @param newActors names by ids
 */
export function choicesOf(
  form: Named,
  checkout: Checkout,
  { sources, actors = [] }: Context,
  newActors: ReadonlyMap<string, string>,
): readonly Choice[] {
  switch (form.of) {
    case 'source':
      return Object.entries(sources).map(([key, { title }]) => ({ value: key, label: key, hint: String(title ?? '') }));
    case 'actor': {
      const made = [...newActors].map(([id, name]) => ({ value: id, label: name, hint: `${id}, new` }));
      return [...made, ...checkout.choices('actor')];
    }
    case 'event':
      return checkout.choices('event');
    case 'country':
      return countriesFrom(checkout, actors);
    case 'language':
      return languagesIn(checkout);
  }
}

/** Those that sources are in, English first. */
function languagesIn(checkout: Checkout): Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const used = checkout.events().flatMap(({ data }) => Object.values(data.sources).map(({ lang }) => lang));
  return [...new Set(['en', ...used])].map((tag) => ({ value: tag, label: names.of(tag) ?? tag, hint: tag }));
}

/** Those of the actors first, since most acts happen there; each says that this is why. */
function countriesFrom(checkout: Checkout, actors: readonly string[]): Choice[] {
  const names = new Map<string, string>();
  for (const id of actors) {
    const { country, name } = checkout.library.entries('actors').get(id)?.data ?? {};
    if (country && name && !names.has(country)) names.set(country, name);
  }
  const own = [...names].flatMap(([code, name]) => {
    const choice = COUNTRIES.find(({ value }) => value === code);
    return choice ? [{ ...choice, hint: `${code}, where ${name} is from` }] : [];
  });
  return [...own, ...COUNTRIES.filter(({ value }) => !names.has(value))];
}

/** Every code that stands for a country or a territory, by what the language data of Node knows. */
const COUNTRIES: readonly Choice[] = (() => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => `${first}${second}`))
    .flatMap((value) => {
      const label = names.of(value);
      // Names that a code had before lead to the one it has now.
      const isCurrent = Intl.getCanonicalLocales(`und-${value}`)[0] === `und-${value}`;
      return label && isCurrent ? [{ value, label, hint: value }] : [];
    });
})();

export type Named = Extract<Form, { kind: 'id' | 'code' }>;
