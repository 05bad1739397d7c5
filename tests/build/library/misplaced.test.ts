import { describe, expect, it } from 'vitest';
import { foreignLanguage, rightPath } from '../../../src/build/library/misplaced.ts';

describe('a file where none may stand', () => {
  it.each([
    ['content/events/Thing-2023/en.mdx', 'content/events/thing-2023/en.mdx'],
    ['content/events/thing 2023/EN.MDX', 'content/events/thing-2023/en.mdx'],
    ['content/events/thing/en.md', 'content/events/thing/en.mdx'],
    ['content/events/thing.mdx', 'content/events/thing/en.mdx'],
    ['content/event/thing/en.mdx', 'content/events/thing/en.mdx'],
    ['content/actors/Émile_Durand.yml', 'content/actors/emile-durand.yaml'],
    ['content/actor/acme.yaml', 'content/actors/acme.yaml'],
    ['content/claims/sum.json', 'content/claims/sum.yaml'],
    ['content/Redirects.yml', 'content/redirects.yaml'],
    ['content/words/id.yml', 'content/words/id.yaml'],
  ])('is named with what was meant: %s', (file, right) => {
    expect(rightPath(file)).toBe(right);
  });

  it.each([
    'content/notes.md',
    'content/events/thing/x.mjs',
    'content/events/thing/.env',
    'content/a/b/c/d.yaml',
    'content/.yaml',
  ])('is not named with anything far: %s', (file) => {
    expect(rightPath(file)).toBeUndefined();
  });

  it.each([
    ['content/events/thing/fr.mdx', 'fr'],
    ['content/words/zh-hans.yaml', 'zh-hans'],
    ['content/events/thing/id.mdx', undefined],
    ['content/events/thing/notes.mdx', undefined],
  ])('may be in a language that there is not: %s', (file, language) => {
    expect(foreignLanguage(file)).toBe(language);
  });
});
