/**
 * The content of the site as its pages need it: languages joined, in order, frozen. Pages take it from here; how it is put together is
 * the business of `model/`, which alone reads `astro:content`.
 */
export * from './model/addresses.ts';
export * from './model/citables.ts';
export * from './model/claims.ts';
export * from './model/contributors.ts';
export * from './model/corrections.ts';
export * from './model/edition.ts';
export * from './model/glossary.ts';
export * from './model/originals.ts';
export * from './model/pictures.ts';
export * from './model/prose.ts';
export type { Entry } from './model/provenance.ts';
export * from './model/rules.ts';
export * from './model/search.ts';
export * from './model/stories.ts';
export * from './model/timeline.ts';
export * from './model/tombstones.ts';
