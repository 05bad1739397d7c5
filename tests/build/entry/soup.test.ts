import { compile } from '@mdx-js/mdx';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import { htmlToHast, mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { scanBody } from '../../../src/build/entry/scan.ts';
import { renderBody } from '../../../src/build/html/html.ts';
import { makePaths } from '../../../src/core/paths.ts';
import { read, readMarkup } from '../sample.ts';

/** What hostile and ordinary texts are made of, in any order. */
const TOKENS = [
  ...[
    'a',
    'Words',
    'import',
    'export',
    ' ',
    '  ',
    '    ',
    '\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n## ',
    '\n    ',
    '. ',
    '智谱',
  ],
  ...[
    '{',
    '}',
    '{x}',
    '\\',
    '\\{',
    '`',
    '``',
    '```',
    '\n```\n',
    '\n```js\n',
    '~~~',
    '\n~~~\n',
    '|',
    '\n|---|\n',
    '*',
    '**',
    '_',
    '~~',
  ],
  ...[
    '<',
    '>',
    '<Dispute>',
    '</Dispute>',
    '\n<Dispute>\n\n',
    '\n\n</Dispute>\n',
    '<sup>',
    '</sup>',
    '<sub>2</sub>',
    '<abbr title="x">',
    '</abbr>',
  ],
  ...[
    '<script>',
    '<b onclick="x">',
    '<!--',
    '-->',
    '<>',
    '="',
    "'",
    '"',
    '/>',
    '&lt;',
    '&#123;',
    '&#x202e;',
    '&amp;',
    '\u200b',
    '\t',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '[^post]',
    '[^x]',
    '[^post]: ',
    '[x](https://example.org)',
    '[x](/events/y/)',
    '[x](javascript:y)',
    '![x](y)',
    '\n\n![what it shows](./x.webp)\n\n',
    '#',
    ':',
  ],
  ...[
    'https://example.org',
    'www.x.org',
    '---',
    '\n---\n',
    '===',
    '\n===\n',
    '+++',
    ':::',
    '$$',
    '{/*',
    '*/}',
    '__proto__',
    '!',
    '\\\n',
  ],
];

const soup = fc.array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 14 }).map((tokens) => tokens.join(''));
const RUNS = { numRuns: 5000 };

const ELEMENTS = new Set(
  'p h2 h3 h4 h5 h6 em strong del a code pre ul ol li blockquote hr br table thead tbody tr th td sup sub abbr section span figure img figcaption'.split(
    ' ',
  ),
);
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  href: /^(?:https:\/\/[a-z]|\/(?!\/)|#)/,
  id: /^[\p{L}\p{N}-]+$/u,
  className: /^(?:cite|dispute)$/,
  ariaLabel: /./,
  ariaLabelledBy: /^dispute$/,
  lang: /^zh$/,
  start: /^\d+$/,
  tabIndex: /^0$/,
  title: /./,
  src: /^\/events\/thing\/x\.webp$/,
  alt: /./,
  width: /^960$/,
  height: /^540$/,
  loading: /^lazy$/,
  decoding: /^async$/,
};

const picture = () => ({
  ...{ src: '/events/thing/x.webp', width: 960, height: 540 },
  ...{ credit: '<b>"Acme"', licence: 'CC BY 4.0' as const, url: 'https://example.org/?a="b"' },
});

/** The HTML of a body, or undefined if it is refused. */
function render(body: string): string | undefined {
  const sound = readMarkup(body);
  if (!sound) return undefined;
  return renderBody(sound.tree, { language: 'en', paths: makePaths('/'), words: (key) => key, sources: {}, picture }).html;
}

function expectListed(node: Nodes): void {
  if (node.type === 'element') {
    expect(ELEMENTS).toContain(node.tagName);
    for (const [name, value] of Object.entries(node.properties))
      expect(String(value)).toMatch(ATTRIBUTES[name] ?? /no such attribute/);
  }
  expect(['root', 'element', 'text']).toContain(node.type);
  if ('children' in node) node.children.forEach(expectListed);
}

describe('whatever is written', () => {
  it('is refused in words, or becomes HTML of allowed elements and attributes only', () => {
    let accepted = 0;
    fc.assert(
      fc.property(soup, (body) => {
        const html = render(body);
        if (html === undefined) return;
        accepted += 1;
        expectListed(htmlToHast(html, { fragment: true }) as Nodes);
      }),
      RUNS,
    );
    expect(accepted).toBeGreaterThan(250);
  }, 60_000);

  it('reaches the parser without code, or not at all', () => {
    fc.assert(
      fc.property(soup, (body) => {
        if (!scanBody(body, () => {})) return;
        let tree: string;
        try {
          tree = JSON.stringify(mdxToMdast(body, { features: { frontmatter: false } }));
        } catch {
          return;
        }
        expect(tree).not.toMatch(
          /"type":"mdx(?:jsEsm|FlowExpression|TextExpression|JsxExpressionAttribute|JsxAttributeValueExpression)"/,
        );
      }),
      RUNS,
    );
  }, 60_000);

  it('is MDX for other tools, too, where it is accepted', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (body) => {
        if (render(body) !== undefined) await compile(body);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('gives problems and no exception, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(read(bytes).problems).not.toEqual([]);
      }),
      { numRuns: 5000 },
    );
  }, 60_000);
});
