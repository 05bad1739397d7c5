import { type Body, type Entry, readEntry } from '../../src/build/entry/entry.ts';
import { locate } from '../../src/build/entry/location.ts';
import type { Problem } from '../../src/core/check/problem.ts';

/** The frontmatter of a sound event, without its fences. */
export const FACTS = `title: A firm does a thing
summary: A firm did a thing, and another one answered.
date: "2023-10-20"
lane: capital
significance: 2
actors: [acme]
places: [CN]
status: confirmed
sources:
  post:
    title: Firm does thing
    publisher: The Post
    url: https://example.org/thing
    date: "2023-10-20"
    lang: en
    kind: secondary
added: "2026-11-20"
checked: "2026-11-20"
`;

/** The line on which the body of `event(…)` starts. */
export const BODY_LINE = FACTS.split('\n').length + 3;

/** A sound event with this body, and with its frontmatter changed as told. */
export function event(body: string, change: (facts: string) => string = (facts) => facts): string {
  return `---\n${change(FACTS)}---\n\n${body}\n`;
}

/** Reads a text as if it stood in a file. */
export function read(text: string | Uint8Array, path = 'content/events/thing/en.mdx'): Entry {
  const location = locate(path);
  if (!location) throw new Error(`no place for a file: ${path}`);
  return readEntry(location, typeof text === 'string' ? new TextEncoder().encode(text) : text);
}

/** The body of an event if its markup is sound; whether it cites enough is left aside. */
export function readMarkup(text: string): Body | undefined {
  const { body, problems } = read(event(text));
  return problems.every(({ rule }) => CITING.has(rule)) ? body : undefined;
}

const CITING: ReadonlySet<string> = new Set(['citation-place', 'empty-body', 'uncited-paragraph']);

/** `12 expression`: the line and rule of each problem. */
export function found(problems: readonly Problem[]): string[] {
  return problems.map(({ line, rule }) => `${line} ${rule}`);
}
