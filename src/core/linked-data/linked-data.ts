import type { Graph } from 'schema-dts';

/** Several https://schema.org things that one page tells of, as one JSON-LD document. */
export function linkedData(things: Graph['@graph']): Graph {
  return { '@context': 'https://schema.org', '@graph': things };
}
