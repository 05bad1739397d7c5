import { describe, expect, it } from 'vitest';
import { BODY_LINE, event, found, read } from '../sample.ts';
import { HOSTILE_BODIES, HOSTILE_FACTS } from './hostile.ts';

describe('the guard refuses', () => {
  it.each(HOSTILE_BODIES)('%s', (_name, body, line, rule) => {
    const { problems } = read(event(body));
    expect(found(problems)[0]).toBe(`${BODY_LINE + line - 1} ${rule}`);
  });

  it.each(HOSTILE_FACTS)('in the frontmatter: %s', (_name, change, line, rule) => {
    const { problems } = read(event('Words.[^post]', change));
    expect(found(problems)[0]).toBe(`${line} ${rule}`);
  });

  it('everything that is wrong in a file at once', () => {
    const { problems } = read(
      event('{x}\n\n<b>y</b>\n\nz\u200B', (facts) => facts.replace('capital', 'captial').replace('CN', 'China')),
    );
    expect(new Set(found(problems))).toEqual(
      new Set([
        '5 value',
        '8 value',
        `${BODY_LINE} expression`,
        `${BODY_LINE + 2} component`,
        `${BODY_LINE + 4} invisible-character`,
      ]),
    );
  });
});

describe('the guard accepts', () => {
  it.each([
    ['a paragraph', 'A firm in Beijing said on 20 October 2023 that it had raised 2.5 billion yuan.[^post]'],
    ['two sources for one sentence', 'A firm said so.[^post][^post]'],
    ['a dispute', '<Dispute>\n\nOthers say otherwise.[^post]\n\n</Dispute>'],
    ['a dispute without empty lines', '<Dispute>\nOthers say otherwise.[^post]\n</Dispute>'],
    ['headings', '## What happened\n\nThis.[^post]\n\n### And then\n\nThat.[^post]'],
    ['emphasis of all kinds', 'A *firm* **said** ~~not~~ _so_.[^post]'],
    ['a list', '- one[^post]\n- two[^post]\n  - three[^post]\n\n1. four[^post]\n2. five[^post]'],
    ['a quotation', '> A "Sputnik moment" for China.[^post]'],
    ['a table', '| year | sum |\n|:-----|----:|\n| 2023 | 2.5[^post] |'],
    ['links', 'See [the rule](https://example.org/a?b=c&d=%20#e) and [the event](/events/thing/) and [all](/).[^post]'],
    ['a bare address', 'See https://example.org/report for more.[^post]'],
    ['a link to a heading', '## Why it matters\n\nSee [below](#why-it-matters).[^post]'],
    ['Chinese', '智谱AI（Zhipu AI）と 深度求索 (DeepSeek), 2023年.[^post]'],
    ['Indonesian and other letters with marks', 'Pemerintah Tiongkok, São Paulo, naïve, Łódź, Việt Nam.[^post]'],
    [
      'typographic signs',
      '“Quoted”, ‘quoted’, 23–27 May — 50 % more… US$342 million, 10 × 2 ≈ 20, β-version, 3 m², 5 µm.[^post]',
    ],
    ['comparison signs', 'It was 3 < 5, 5 > 3 and 7 \\<9.[^post]'],
    ['escaped braces', 'The set \\{a, b\\} of signs.[^post]'],
    ['entities', 'Fish &amp; chips, 5 &lt; 6, a&nbsp;b.[^post]'],
    ['code in a sentence', 'The file `content/events/<id>/en.mdx` and `{x}`.[^post]'],
    ['a block of code', 'As here:[^post]\n\n```yaml\ntitle: {x} <b>\nimport: y\n```'],
    ['a small set of elements', 'CO<sub>2</sub>, m<sup>2</sup>, <abbr title="artificial intelligence">AI</abbr>.[^post]'],
    ['a line that goes on with "export"', 'The ministry tightened\nexport controls and\nimport duties.[^post]'],
    ['the words export and import in lists', '- export controls[^post]\n- import duties[^post]'],
    ['a paragraph that starts with "Export"', 'Export controls were tightened.[^post]'],
    ['a word that only starts like one', 'exporters complained.[^post]\n\nimport-led growth slowed.[^post]'],
    ['a hard line break', 'one\\\ntwo[^post]'],
    ['a rule between paragraphs', 'one[^post]\n\n---\n\ntwo[^post]'],
    ['years in parentheses and brackets', 'A paper [sic] (2017) said so (see (a)).[^post]'],
    ['a sentence that starts with a number', '2023 was the year.[^post]'],
    ['a long list', Array.from({ length: 200 }, (_, index) => `- item ${index}[^post]`).join('\n')],
  ])('%s', (_name, body) => {
    const { problems } = read(event(body));
    expect(problems).toEqual([]);
  });
});
