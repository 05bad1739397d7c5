import type { Nodes, Root } from 'mdast';
import type { Source } from '../../core/event.ts';
import { nearest } from '../../core/nearest.ts';
import type { Body, Outline } from './entry.ts';
import { pictureIn } from './image.ts';
import type { Kind } from './location.ts';
import { type Position, type Report, START } from './report.ts';
import { startOf, walk } from './tree.ts';

/** Holds a body to what can be told without its sources: it is there, and cites where readers look for it. */
export function checkCitations({ tree }: Body, kind: Kind, report: Report): void {
  if (tree.children.length === 0) {
    report('empty-body', START, 'nothing stands under the frontmatter; write at least one paragraph');
    return;
  }
  checkPlaces(tree, report);
  if (kind !== 'pages') checkParagraphs(tree, report);
}

/**
 * Holds a body to its sources: every citation names one, every source is cited.
 *
 * @param sources those of the event; undefined for a page of prose, which has none
 * @param at where a source is listed, as far as that is in the same file
 */
export function checkSources(
  body: Outline,
  sources: Sources | undefined,
  at: (key: string) => Position | undefined,
  report: Report,
): void {
  const cited = new Set<string>();
  for (const citation of body.citations) {
    cited.add(citation.source);
    const wrong = faultOf(citation.source, sources);
    if (wrong) report(wrong.rule, citation.at, wrong.message);
  }
  if (!sources || !body.start) return;
  for (const [key, { further }] of Object.entries(sources)) {
    if (further || cited.has(key)) continue;
    report(
      'unused-source',
      at(key) ?? body.start,
      `source ${key} is cited nowhere in this text; cite it as [^${key}], mark it "further: true", or remove it`,
    );
  }
}

function faultOf(
  key: string,
  sources: Sources | undefined,
): { rule: 'unknown-source' | 'further-source'; message: string } | undefined {
  if (!sources)
    return { rule: 'unknown-source', message: `[^${key}] cites a source, but pages have none; link to the page instead` };
  const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
  if (source?.further) {
    const message = `[^${key}] is listed as further reading, on which no sentence may rest; cite another source or remove "further: true"`;
    return { rule: 'further-source', message };
  }
  if (source) return undefined;
  const keys = Object.keys(sources);
  const near = nearest(key, keys);
  const hint = near ? `did you mean [^${near}]? ` : '';
  return { rule: 'unknown-source', message: `[^${key}] names no source of this event; ${hint}There are: ${keys.join(', ')}` };
}

function checkPlaces(tree: Root, report: Report): void {
  walk(tree, (node, ancestors) => {
    if (node.type !== 'citation') return;
    const around = ancestors.find(({ type }) => type === 'heading' || type === 'link');
    if (around)
      report('citation-place', node.at, `[^${node.source}] stands in a ${around.type}; put it at the end of a sentence`);
  });
}

/** Paragraphs and list items cite one by one; a quotation or a table cites as a whole. A picture has a credit of its own. */
function checkParagraphs(node: Nodes, report: Report): void {
  if (pictureIn(node)) return;
  const cites = () => {
    let found = false;
    walk(node, ({ type }) => {
      found ||= type === 'citation';
    });
    return found;
  };
  if (node.type === 'paragraph' || node.type === 'blockquote' || node.type === 'table') {
    if (!cites())
      report(
        'uncited-paragraph',
        startOf(node),
        `this ${node.type} cites no source; put [^source-key] after the sentence that it supports`,
      );
  } else if (node.type !== 'heading' && 'children' in node) {
    for (const child of node.children) checkParagraphs(child, report);
  }
}

export type Sources = Readonly<Record<string, Source>>;
