import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('satteri', { spy: true });

// Files of tests share their modules; here the parser has to be loaded anew, so that its calls are seen.
vi.resetModules();
const satteri = await import('satteri');
const { event, read } = await import('../sample.ts');

beforeEach(() => {
  vi.clearAllMocks();
});

it('the native parser sees ordinary text', () => {
  read(event('Words.[^post]'));
  expect(satteri.mdxToMdast).toHaveBeenCalledOnce();
});

// Each of these ended the process, here or in the tools that ecosystem.md measured, or might in a version to come.
it.each([
  ['an expression of 50,000 signs', `{\n${`${'!'.repeat(3000)}\n`.repeat(17)}a}`],
  ['an expression of arrows', `{\n${'a=>\n'.repeat(14_000)}a}`],
  ['an export of 50,000 signs', `export const a =\n${`${'!'.repeat(3000)}\n`.repeat(17)}a`],
  ['an export with an open quote', 'export a`\\'],
  ['600 quotations in each other', `${'>'.repeat(600)} x`],
  ['1,000 lists in each other', `${'- '.repeat(1000)}x`],
  ['3,000 elements in each other', `${'<Dispute>\n\n'.repeat(3000)}x`],
  ['an element of 1,900 members', `<${'a.'.repeat(1900)}b />`],
  ['a line of 60,000 characters', 'x'.repeat(60_000)],
  ['100,000 bytes', 'Words. '.repeat(15_000)],
])('the native parser never sees %s', (_name, body) => {
  expect(read(event(body)).problems).not.toEqual([]);
  expect(satteri.mdxToMdast).not.toHaveBeenCalled();
});
