import { expect, it } from 'vitest';
import { checkTerms } from '../../../src/core/check/terms.ts';
import { Term } from '../../../src/core/term.ts';
import { item, set, source, term } from '../records.ts';

const told = (...terms: Term[]) =>
  checkTerms(set({ terms: terms.map((data, index) => item('terms', `t${index}`, data)) })).map(
    ({ file, rule, path, message }) => `${file} ${rule} ${path.join('.')}: ${message}`,
  );

it('terms that are sound have no findings', () => {
  expect(told(term(), term({ forms: { en: ['token'], id: ['token'] }, event: 'zhipu-funding' }))).toEqual([]);
});

it('a term shows an event that exists', () => {
  expect(told(term({ event: 'zhipu-fundin' }))).toEqual([
    'content/terms/t0.yaml unknown-event event: there is no event zhipu-fundin; did you mean zhipu-funding?',
  ]);
});

it('a form belongs to one term, and stands there once', () => {
  expect(
    told(term({ forms: { en: ['H20', 'H20'], id: ['H20'] } }), term({ forms: { en: ['GPU'], id: ['GPU', 'H20'] } })),
  ).toEqual([
    'content/terms/t0.yaml repeated-form forms.en.1: "H20" is a form of this term already; keep it in one place',
    'content/terms/t1.yaml repeated-form forms.id.1: "H20" is a form of t0; keep it in one place',
  ]);
});

it.each<[string, object]>([
  ['no source', { sources: {} }],
  ['no form', { forms: { en: [], id: ['x y'] } }],
  ['a form for each day', { forms: { en: ['aa', 'bb', 'cc', 'dd', 'ee', 'ff'], id: ['aa'] } }],
  ['an essay', { definition: { en: 'x'.repeat(321), id: 'Daftar perusahaan asing.' } }],
  ['a source without address', { sources: { post: { ...source(), url: 'example' } } }],
])('the schema refuses a term with %s', (_name, change) => {
  expect(Term.safeParse(term()).success).toBe(true);
  expect(Term.safeParse({ ...term(), ...change }).success).toBe(false);
});
