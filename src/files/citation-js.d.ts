/** The parts of the untyped citation library that src/files/citations.ts uses, and its reader, by which tests check our own files. */
declare module '@citation-js/core' {
  export const plugins: { readonly config: { get(plugin: '@csl'): Csl } };

  export class Cite {
    constructor(input: string, options: { forceType: '@ris/file' });
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }

  interface Csl {
    readonly styles: Register;
    readonly locales: Register;
    /** One engine is kept for each style and language. */
    engine(items: readonly object[], style: string, locale: string, format: 'html' | 'text'): Engine;
  }

  interface Register {
    add(name: string, xml: string): void;
    get(name: string): string;
  }

  interface Engine {
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [parameters: object, entries: string[]];
  }
}

declare module '@citation-js/plugin-csl';

declare module '@citation-js/plugin-ris';
