import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HOSTS } from '../../src/build/links/hosts.ts';
import { WORD_KEYS } from '../../src/core/words.ts';
import { event } from './sample.ts';

const ACTOR = 'name: Acme\nkind: company\nsummary:\n  en: A firm that acts.\n  id: Sebuah perusahaan.\n';
const WORDS = WORD_KEYS.map((key) => `${key}: word\n`).join('');

/**
 * A folder with sound content.
 *
 * @param events by id; each has the sources that are given, as YAML below their keys
 */
export function checkout(events: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const root = mkdtempSync(path.join(tmpdir(), 'checkout-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write('content/actors/acme.yaml', ACTOR);
  write('content/redirects.yaml', '# none yet\n');
  // The stand-in for other sites has no https.
  write(HOSTS, 'closed: []\ninsecure:\n  - reason: a server of the tests\n    since: "2026-11-22"\n    hosts: [127.0.0.1]\n');
  for (const language of ['en', 'id']) write(`content/words/${language}.yaml`, WORDS);
  for (const [id, sources] of Object.entries(events)) {
    const body = Object.keys(sources)
      .map((key) => `Words.[^${key}]\n`)
      .join('\n');
    const yaml = Object.entries(sources)
      .map(([key, source]) => `  ${key}:\n${source}`)
      .join('');
    write(
      `content/events/${id}/en.mdx`,
      event(body.trimEnd(), (facts) => facts.replace(/ {2}post:\n(?: {4}.*\n)+/, yaml)),
    );
  }
  return {
    root,
    write,
    text: (id: string) => readFileSync(path.join(root, `content/events/${id}/en.mdx`), 'utf8'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A source as YAML. */
export function source(url: string, more = ''): string {
  return `    title: Firm does thing
    publisher: The Post
    url: ${url}
    date: "2023-10-20"
    lang: en
    kind: secondary # as ever
${more}`;
}
