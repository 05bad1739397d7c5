import { describe, expect, it } from 'vitest';
import { keyLinesIn, linesIn, originOf } from '../../../src/core/contribute/origin.ts';
import { makeRepository } from '../../../src/core/repository.ts';

const ENTRY = `---
title: A thing
sources:
  post:
    title: Thing
    url: https://example.org/thing
  paper:
    url: "https://example.org/paper#a"
    archive: https://web.archive.org/x
---

A firm does a thing.[^post]
`;

describe('the lines of an entry', () => {
  it('are those of its first words and of the address of each source', () => {
    expect(linesIn(ENTRY)).toEqual({
      words: 12,
      addresses: { 'https://example.org/thing': 6, 'https://example.org/paper#a': 8 },
    });
  });

  it('begin with the first line where a file has no frontmatter', () => {
    expect(linesIn('\nname: Acme\n')).toEqual({ words: 2, addresses: {} });
  });

  it('leave out an address that is folded over several lines', () => {
    expect(linesIn('sources:\n  post:\n    url: >-\n      https://example.org/\n').addresses).toEqual({});
  });

  it('are at least one, even in a file without a word', () => {
    expect(linesIn('').words).toBe(1);
    expect(linesIn('---\ntitle: x\n---\n').words).toBe(1);
  });
});

describe('the lines of what a correction may quote', () => {
  it('are those of title and summary in the frontmatter, and of nothing else there or below', () => {
    const entry = ENTRY.replace('sources:', 'summary: It acts.\nsources:').concat('\ntitle: no key\n');
    expect(keyLinesIn(entry)).toEqual({ title: 2, summary: 3 });
  });

  it('are those of a statement and of the record in English', () => {
    const claim = 'statement:\n  en: A\n  id: B\nverdict: partly\nrecord:\n  en: >-\n    C\n  id: D\n';
    expect(keyLinesIn(claim)).toEqual({ 'statement.en': 2, 'record.en': 6 });
  });
});

describe('the repository', () => {
  const repository = makeRepository('https://example.org/someone/something/');

  it('opens the words of a translation for editing, and the facts in the entry that it translates', () => {
    const lines = { 'content/events/a/en.mdx': linesIn(ENTRY), 'content/events/a/id.mdx': { words: 5, addresses: {} } };
    const origin = originOf('content/events/a/id.mdx', 'content/events/a/en.mdx', lines);
    expect(repository.edit(origin.words)).toBe('https://example.org/someone/something/edit/main/content/events/a/id.mdx#L5');
    expect(origin.addresses['https://example.org/thing']).toBe(6);
  });

  it('opens a file as such where no line of it is known', () => {
    const { words } = originOf('content/claims/a.yaml', 'content/claims/a.yaml', {});
    expect(repository.edit(words)).toBe('https://example.org/someone/something/edit/main/content/claims/a.yaml');
  });

  it('opens a form of an issue with what is known, whatever signs that has', () => {
    const address = repository.report('broken-link', { page: 'https://a.example/?b=c&d', address: 'x"y\n%', place: undefined });
    const { pathname, searchParams } = new URL(address);
    expect(pathname).toBe('/someone/something/issues/new');
    expect(Object.fromEntries(searchParams)).toEqual({
      template: 'broken-link.yml',
      page: 'https://a.example/?b=c&d',
      address: 'x"y\n%',
    });
  });
});
