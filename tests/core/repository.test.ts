import { expect, test } from 'vitest';
import { isShort, LONGEST_ADDRESS, makeRepository } from '../../src/core/repository.ts';

const repository = makeRepository('https://github.com/someone/something/');
const text = '---\ntitle: A & B = “C” #1 + 50%\n---\n\nWords.[^a]\n';

test('the address of a new file holds its path and its text, and gives back the same', () => {
  const address = new URL(repository.newFile('content/events/a-b/en.mdx', text));
  expect(address.pathname).toBe('/someone/something/new/main');
  expect(Object.fromEntries(address.searchParams)).toEqual({ filename: 'content/events/a-b/en.mdx', value: text });
});

test('a file whose text is pasted has its name filled in, on a page that is open to everyone', () => {
  expect(repository.newFile('content/events/a-b/en.mdx')).toBe(
    'https://github.com/someone/something/new/main?filename=content%2Fevents%2Fa-b%2Fen.mdx',
  );
});

test('an address is short as long as GitHub takes it, also when it is encoded once more for whoever has to sign in', () => {
  const longest = 'https://github.com/'.padEnd(LONGEST_ADDRESS, 'a');
  expect(isShort(longest)).toBe(true);
  expect(isShort(`${longest}a`)).toBe(false);
  const typical = repository.newFile('content/events/a-b/en.mdx', text.repeat(200)).slice(0, LONGEST_ADDRESS);
  expect(`https://github.com/login?return_to=${encodeURIComponent(typical)}`.length).toBeLessThan(8192 * 1.2);
});
