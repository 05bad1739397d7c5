import type { Reason } from '../../core/contribute/similar.ts';
import { type Alike, addressesOf, type Checkout } from './checkout.ts';
import type { Name } from './kinds.ts';

/** The most that anyone will look at. */
const MOST = 5;

/** Entries that may be about the same as one that is being made, as far as it is. */
export function alike(checkout: Checkout, name: Name, data: Readonly<Record<string, unknown>>): readonly Alike[] {
  if (name !== 'event' && name !== 'claim') return [];
  const { title, statement, date, actors = [], sources } = data as Partial<Compared>;
  const candidate = { title: title ?? statement?.en, date, actors, addresses: addressesOf(sources) };
  return checkout.similar(name === 'event' ? 'events' : 'claims', candidate).slice(0, MOST);
}

/** An entry as it is shown: what it says, when and under which id, and why it is shown. */
export function inLines({ title, date, id, reasons }: Alike): string {
  return `${title}\n  ${[date, id].filter(Boolean).join(' · ')}\n  ${reasons.map(inWords).join('; ')}`;
}

function inWords(reason: Reason): string {
  switch (reason.kind) {
    case 'address':
      return `the same source: ${reason.address}`;
    case 'actors': {
      const apart = reason.days === 0 ? 'the same day' : `within ${reason.days} ${reason.days === 1 ? 'day' : 'days'}`;
      return `${reason.actors.join(', ')}, ${apart}`;
    }
    case 'title':
      return `words alike, ${Math.round(reason.likeness * 100)} %`;
  }
}

interface Compared {
  readonly title: string;
  readonly statement: { readonly en: string };
  readonly date: string;
  readonly actors: readonly string[];
  readonly sources: Readonly<Record<string, { readonly url?: string }>>;
}
