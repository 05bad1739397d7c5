import { describe, expect, it } from 'vitest';
import { type RenderContext, renderBody } from '../../../src/build/html/html.ts';
import type { PictureLicence } from '../../../src/core/licence.ts';
import { makePaths } from '../../../src/core/paths.ts';
import { withoutPassageLinks } from '../../../src/core/share/passage.ts';
import type { Words } from '../../../src/core/words.ts';
import { event, read, readMarkup } from '../sample.ts';

const source = { title: 'x', url: 'https://example.org', date: '2023', lang: 'en', kind: 'primary' } as const;
const context: RenderContext = {
  language: 'id',
  paths: makePaths('/sputnik/'),
  words: ((key, gaps) => (key === 'citation.label' ? `Source ${gaps?.['number']}: ${gaps?.['publisher']}` : key)) satisfies Words,
  sources: { a: { ...source, publisher: 'The "A" Post' }, b: { ...source, publisher: 'B & Co' } },
};

function html(body: string, changed: Partial<RenderContext> = {}): string {
  const sound = readMarkup(body);
  if (!sound) throw new Error(`refused: ${body}`);
  return renderBody(sound.tree, { ...context, ...changed }).html;
}

describe('a citation', () => {
  it('is numbered by first use and has an id for each use', () => {
    expect(html('One.[^b] Two.[^a]\n\nThree.[^b]')).toMatchInlineSnapshot(`
      "<p>One.<sup class="cite"><a href="#source-b" id="cite-b-1" aria-label="Source 1: B &#x26; Co">1</a></sup> Two.<sup class="cite"><a href="#source-a" id="cite-a-1" aria-label="Source 2: The &#x22;A&#x22; Post">2</a></sup></p>
      <p>Three.<sup class="cite"><a href="#source-b" id="cite-b-2" aria-label="Source 1: B &#x26; Co">1</a></sup></p>"
    `);
  });

  it('is no citation in code', () => {
    expect(html('Write `[^a]` so.')).toBe('<p>Write <code>[^a]</code> so.</p>');
  });
});

describe('the body of an entry', () => {
  it.each([
    ['links within the site, with base path and language', '[x](/events/y/#z)', '<p><a href="/sputnik/id/events/y/#z">x</a></p>'],
    ['links elsewhere as written', '[x](https://e.org/?a=1&b=2)', '<p><a href="https://e.org/?a=1&#x26;b=2">x</a></p>'],
    [
      'the language of Chinese words',
      '智谱AI and 深度求索',
      '<p><span lang="zh">智谱</span>AI and <span lang="zh">深度求索</span></p>',
    ],
    ['one span for a Chinese title with its signs', '《新一代人工智能》', '<p>《<span lang="zh">新一代人工智能</span>》</p>'],
    ['signs of HTML as text', '5 < 6 &amp; \\<b>', '<p>5 &#x3C; 6 &#x26; &#x3C;b></p>'],
    ['braces as text', '\\{a}', '<p>{a}</p>'],
    ['listed elements', 'CO<sub>2</sub>', '<p>CO<sub>2</sub></p>'],
    ['attributes as text', '<abbr title="a &quot; b">c</abbr> d', '<p><abbr title="a &#x22; b">c</abbr> d</p>'],
    ['code without colours', '```js\n<b>\n```', '<pre tabindex="0"><code>&#x3C;b>\n</code></pre>'],
  ])('has %s', (_name, body, expected) => {
    expect(html(body)).toBe(expected);
  });

  it('has tables without obsolete attributes', () => {
    expect(html('| a | b |\n|:--|--:|\n| 1 | 2 |')).not.toContain('align');
  });

  it('has disputes as sections with a heading in its language', () => {
    expect(html('<Dispute>\n\nNo.[^a]\n\n</Dispute>')).toMatchInlineSnapshot(`
      "<section class="dispute" aria-labelledby="dispute"><h2 id="dispute">dispute.heading</h2>
      <p>No.<sup class="cite"><a href="#source-a" id="cite-a-1" aria-label="Source 1: The &#x22;A&#x22; Post">1</a></sup></p>
      </section>"
    `);
  });
});

describe('a picture', () => {
  const picture = (licence: PictureLicence) => () => ({
    ...{ src: '/sputnik/events/thing/bars.webp', width: 960, height: 540 },
    ...{ credit: '王 "A" <B>', licence, url: 'https://example.org/bars' },
  });

  it('is a figure with its size, its credit and its licence, and comes when it is near', () => {
    expect(html('![Columns that rise](./bars.webp)', { picture: picture('CC BY 4.0') })).toBe(
      '<figure><img src="/sputnik/events/thing/bars.webp" width="960" height="540" alt="Columns that rise" loading="lazy" decoding="async"><figcaption>picture.label: <a href="https://example.org/bars"><span lang="zh">王</span> "A" &#x3C;B></a> · <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></figcaption></figure>',
    );
  });

  it('of the public domain says so in the language of the text', () => {
    expect(html('![Columns that rise](./bars.webp)', { picture: picture('public domain') })).toContain(
      '>picture.public-domain</a>',
    );
  });

  it('that is not there leaves its words', () => {
    expect(html('![Columns that rise](./bars.webp)')).toBe('<p>Columns that rise</p>');
  });

  it('is no passage, and its credit has no terms', () => {
    const marked = html('![Columns that rise](./bars.webp)', {
      picture: picture('CC0'),
      passages: true,
      findTerms: (text) => (text.includes('A') ? [{ id: 'a', form: 'A', index: text.indexOf('A') }] : []),
    });
    expect(marked).not.toMatch(/class="(?:passage|term)"/);
  });
});

describe('headings', () => {
  const slugs = (body: string) => {
    const entry = read(event(body));
    return entry.body && renderBody(entry.body.tree, context).headings.map(({ slug }) => slug);
  };

  it('have ids made of their words, each once', () => {
    expect(slugs('## What it *answered*\n\n## Café 2.0!\n\n## What it answered\n\n### 智谱')).toEqual([
      'what-it-answered',
      'cafe-2-0',
      'what-it-answered-2',
      '智谱',
    ]);
  });

  it('keep clear of the ids of sources, citations and disputes', () => {
    expect(slugs('## Source a\n\n## Dispute\n\n## !')).toEqual(['section-source-a', 'section-dispute', 'section']);
  });
});

describe('passages', () => {
  const passages = (body: string) => html(body, { passages: true });
  const ids = (body: string) => [...passages(body).matchAll(/<(\w+) id="([^"]+)"/g)].map(([, name, id]) => `${name} ${id}`);

  it('are paragraphs with an id of their first words, and a link that has no text', () => {
    expect(passages('Zhipu AI, a *model* maker in Beijing, raised money.[^a]')).toContain(
      '<p id="p-zhipu-ai-a-model-maker-in">Zhipu AI, a <em>model</em> maker in Beijing, raised money.<sup',
    );
    expect(passages('Words.')).toBe(
      '<p id="p-words">Words.<a class="passage" href="#p-words" aria-label="passage.link"></a></p>',
    );
  });

  it('keep their ids when another one is added above, and when their end changes', () => {
    const [, after] = ids('New words.\n\nOne two three four five six seven.');
    expect(after).toBe('p p-one-two-three-four-five-six');
    expect(ids('One two three four five six *eight*[^a].')[0]).toBe(after);
  });

  it('are told apart where they begin alike, whatever they cite', () => {
    expect(ids('Words.[^a]\n\nWords.[^b]')).toEqual(['p p-words', 'p p-words-2']);
  });

  it('are items of lists, and the paragraphs of items that have some', () => {
    expect(ids('- one\n- two')).toEqual(['li p-one', 'li p-two']);
    expect(ids('- one\n\n  more')).toEqual(['p p-one', 'p p-more']);
    expect(ids('> quoted')).toEqual(['p p-quoted']);
  });

  it('are headings, with the link beside them and not in their name', () => {
    expect(passages('## What it answered')).toBe(
      '<div class="passage-heading"><h2 id="what-it-answered">What it answered</h2><a class="passage" href="#what-it-answered" aria-label="passage.link"></a></div>',
    );
    expect(ids('## P one\n\none')).toEqual(['h2 section-p-one', 'p p-one']);
  });

  it('keep their anchors, and lose their links, where there is no page around them', () => {
    expect(withoutPassageLinks(passages('Two.'))).toBe('<p id="p-two">Two.</p>');
  });

  it('are not marked outside of events', () => {
    expect(html('Words.')).toBe('<p>Words.</p>');
  });
});
