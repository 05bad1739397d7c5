/**
 * Reads the query of an address (`?name=value&…`). A name may come several times, and a value may list several, by commas; a
 * cut-off escape stays as it is. The platform's URLSearchParams is not to be had in this room, and writes commas as escapes.
 */
export function parsePairs(address: string): Pairs {
  const values = new Map<string, string[]>();
  for (const pair of address.replace(/^\?/, '').split('&')) {
    const [name = '', ...rest] = pair.split('=');
    values.set(name, [...(values.get(name) ?? []), decode(rest.join('='))]);
  }
  return {
    first: (name) => values.get(name)?.[0],
    list: (name) => (values.get(name) ?? []).flatMap((value) => value.split(',')).map((value) => value.trim()),
  };
}

/** Writes a query with its question mark, leaving out what is empty; commas stand for themselves. */
export function writePairs(pairs: readonly (readonly [name: string, value: string])[]): string {
  const written = pairs.filter(([, value]) => value).map(([name, value]) => `${name}=${encode(value)}`);
  return written.length > 0 ? `?${written.join('&')}` : '';
}

export interface Pairs {
  /** The first value of a name. */
  readonly first: (name: string) => string | undefined;
  /** All values of a name, taken apart at their commas. */
  readonly list: (name: string) => readonly string[];
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+').replaceAll('%2C', ',');
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
