import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { type RenderContext, renderBody } from '../../../src/build/html/html.ts';
import { markTerms, termFinder } from '../../../src/build/html/terms.ts';
import { makePaths } from '../../../src/core/paths.ts';
import { event, read } from '../sample.ts';

const find = termFinder([
  { id: 'entity-list', forms: ['Entity List'] },
  { id: 'h20', forms: ['H20'] },
  { id: 'hbm', forms: ['HBM', 'HBM3'] },
  { id: 'open-source', forms: ['open-source', 'open source'] },
  { id: 'model', forms: ['model', 'language model', 'C++ (lang)'] },
]);

const context: RenderContext = {
  language: 'id',
  paths: makePaths('/sputnik/'),
  words: (key) => key,
  sources: {},
  findTerms: find,
};

function html(body: string): string {
  const entry = read(event(body));
  if (!entry.body) throw new Error(JSON.stringify(entry.problems));
  return renderBody(entry.body.tree, context).html;
}

/** What is marked, as `form→id`. */
const marked = (body: string) =>
  Array.from(html(body).matchAll(/<a class="term" href="[^"#]*#([^"]+)">([^<]+)<\/a>/g), ([, id, form]) => `${form}→${id}`);

describe('the first mention of a term', () => {
  it('leads to the glossary, with base path and language', () => {
    expect(html('On the Entity List, and the Entity List.')).toBe(
      '<p>On the <a class="term" href="/sputnik/id/glossary/#entity-list">Entity List</a>, and the Entity List.</p>',
    );
  });

  it.each([
    ['in each of its forms, once', 'An open-source thing is open source.', ['open-source→open-source']],
    ['as a whole word', 'H200, XH20, models, remodel and H20-like.', ['H20→h20']],
    ['in upper and lower case as written', 'h20, entity list and Model.', []],
    ['by its longest form', 'A language model with HBM3.', ['language model→model', 'HBM3→hbm']],
    ['with signs that patterns use', 'Written in C++ (lang).', ['C++ (lang)→model']],
    ['in lists, quotations and emphasis', '- *H20*\n\n> **HBM**', ['H20→h20', 'HBM→hbm']],
    ['next to Chinese', '清华model', ['model→model']],
  ])('is marked %s', (_name, body, expected) => {
    expect(marked(body)).toEqual(expected);
  });

  it.each([
    ['a link', '[the H20 chip](https://example.org)'],
    ['a heading', '## The H20'],
    ['code', '`H20`'],
    ['a block of code', '```\nH20\n```'],
    ['an abbreviation', 'The <abbr title="chip">H20</abbr> chip'],
  ])('is left alone in %s, and the next one marked', (_name, body) => {
    expect(marked(body)).toEqual([]);
    expect(marked(`${body}\n\nThe H20.`)).toEqual(['H20→h20']);
  });

  it('is no part of a citation', () => {
    expect(html('Words.[^H20] x')).not.toContain('class="term"');
  });
});

describe('an entry', () => {
  it('says which terms it marks, in the order of the text', () => {
    const entry = read(event('HBM and H20.'));
    expect(entry.body && renderBody(entry.body.tree, context).terms).toEqual(['hbm', 'h20']);
  });

  it('has six marked terms at most', () => {
    const many = termFinder(['a1', 'b1', 'c1', 'd1', 'e1', 'f1', 'g1'].map((id) => ({ id, forms: [id] })));
    const tree: Root = { type: 'root', children: [{ type: 'text', value: 'g1 f1 e1 d1 c1 b1 a1' }] };
    expect(markTerms(tree, many, (id) => `#${id}`)).toEqual(['g1', 'f1', 'e1', 'd1', 'c1', 'b1']);
    expect(toHtml(tree)).toMatch(/<\/a> a1$/);
  });

  it('is as it was where there is no glossary', () => {
    const tree: Root = { type: 'root', children: [{ type: 'text', value: 'H20' }] };
    expect(markTerms(tree, termFinder([]), String)).toEqual([]);
    expect(toHtml(tree)).toBe('H20');
  });
});
