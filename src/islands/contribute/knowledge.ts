import { codedAddress, type Known, type KnownEvent, readKnown } from '../../core/contribute/known.ts';
import type { KnownIds } from '../../core/contribute/proposed-entry.ts';
import { type Comparable, type Similar, similarTo } from '../../core/contribute/similar.ts';
import { fold } from '../../core/fold.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import type { Option } from './combobox.ts';
import type { Named } from './similar-entries.ts';

/** The actors, events and claims that there are. Until they have come, and where they do not come, nothing is known of any. */
export class Knowledge {
  readonly #language: Language;
  readonly #places: readonly Option[];
  #known: Known | undefined;
  #comparable: Readonly<Record<'events' | 'claims', readonly (Comparable & { readonly id: string })[]>> = {
    events: [],
    claims: [],
  };
  #ids: KnownIds | undefined;

  constructor(language: Language) {
    this.#language = language;
    this.#places = placesIn(language);
  }

  /** @returns whether they could be fetched */
  async load(address: string): Promise<boolean> {
    try {
      const response = await fetch(address);
      this.#known = readKnown(await response.json());
      const { events, actors, claims } = this.#known;
      this.#ids = { events: idsOf(events), actors: idsOf(actors), claims: idsOf(claims) };
      // What is compared with is to be the same from look to look, see `similarTo`.
      this.#comparable = {
        events: events.map((event) => ({ ...event, title: event.titles[0] })),
        claims: claims.map((claim) => ({ ...claim, title: claim.statements[0] })),
      };
      return true;
    } catch {
      return false;
    }
  }

  get all(): Known | undefined {
    return this.#known;
  }

  get ids(): KnownIds | undefined {
    return this.#ids;
  }

  get places(): readonly Option[] {
    return this.#places;
  }

  get actors(): readonly Option[] {
    return (this.#known?.actors ?? []).map(({ id, names }) => ({
      value: id,
      text: names[0] ?? id,
      note: names.slice(1).join(', '),
    }));
  }

  get events(): readonly Option[] {
    return (this.#known?.events ?? []).map((event) => {
      const { text, lang } = this.#titleOf(event);
      return { value: event.id, text, lang, note: event.date };
    });
  }

  country(actor: string): string | undefined {
    return this.#known?.actors.find(({ id }) => id === actor)?.country;
  }

  event(id: string): Named | undefined {
    const event = this.#known?.events.find((each) => each.id === id);
    return event && { ...this.#titleOf(event), date: event.date };
  }

  claim(id: string): Named | undefined {
    const statements = this.#known?.claims.find((each) => each.id === id)?.statements;
    const text = statements?.[LANGUAGES.indexOf(this.#language)];
    return text === undefined ? undefined : { text, lang: undefined };
  }

  /** Events that may be the same as one with this title, date, actors and addresses of sources. */
  similarEvents(sketch: Sketch): Similar[] {
    return similarTo(coded(sketch), this.#comparable.events);
  }

  /** Claims that may be the same as one with this statement in English, actors and addresses of sources. */
  similarClaims(sketch: Sketch): Similar[] {
    return similarTo(coded(sketch), this.#comparable.claims);
  }

  #titleOf({ titles, id }: KnownEvent): { text: string; lang: Language | undefined } {
    const [english = id, indonesian] = titles;
    if (this.#language === 'en') return { text: english, lang: undefined };
    return indonesian ? { text: indonesian, lang: undefined } : { text: english, lang: 'en' };
  }
}

/** Those options that have every word of the text in their name or note; those whose name begins with it first. */
export function findIn(options: readonly Option[], text: string, chosen: readonly string[]): Option[] {
  const wanted = fold(text).trim();
  const words = wanted.split(/\s+/);
  return options
    .flatMap((option) => {
      const name = fold(option.text);
      const all = `${name} ${fold(option.note ?? '')} ${option.value.toLowerCase()}`;
      if (chosen.includes(option.value) || !words.every((word) => all.includes(word))) return [];
      return [{ option, rank: name.startsWith(wanted) ? 0 : all.includes(` ${wanted}`) ? 1 : 2 }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ option }) => option);
}

/** How many options a list shows. */
const SHOWN = 8;

/** Every region that has a code of two letters and a name in this language; codes that were replaced are left out. */
function placesIn(language: Language): Option[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const text = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` ? names.of(code) : undefined;
      return text && !NOT_PLACES.has(code) ? [{ value: code, text, note: code }] : [];
    });
}

/** Codes that Unicode has for other ends than places: unknown, the eurozone, outlying Oceania, pseudo-locales. */
const NOT_PLACES: ReadonlySet<string> = new Set(['ZZ', 'EZ', 'QO', 'XA', 'XB']);

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

function coded({ addresses, ...sketch }: Sketch): Comparable {
  return { ...sketch, addresses: addresses.map(codedAddress) };
}

interface Sketch {
  readonly title: string;
  readonly date?: string | undefined;
  readonly actors: readonly string[];
  readonly addresses: readonly string[];
}
