import { describe, expect, test } from 'vitest';
import { escapeMarkup } from '../../../src/core/escape.ts';
import { draw, FORMATS, type FormatName, ROWS } from '../../../src/core/timeline/drawing.ts';
import { foldEmpty } from '../../../src/core/timeline/folds.ts';
import { mirror, sidesOf } from '../../../src/core/timeline/grouping.ts';
import { type LayoutEvent, layOut } from '../../../src/core/timeline/layout.ts';
import { DAY } from '../../../src/core/timeline/scale.ts';
import type { Horizontal } from '../../../src/core/timeline/svg.ts';
import { inPercent, svgContent } from '../../../src/core/timeline/svg-drawing.ts';
import { domainOfAll, seedEvents } from './timeline.ts';

const names = { us: 'United States', cn: 'China', other: 'Rest of the world' };

function drawingOf(
  events: readonly LayoutEvent[],
  name: FormatName,
  width: number,
  horizontal: Horizontal,
  { current, isFolded }: { current?: string; isFolded?: boolean } = {},
) {
  const domain = domainOfAll(events);
  const grouping = mirror(sidesOf(events), ROWS);
  const folds = isFolded
    ? foldEmpty(
        events.map(({ at }) => Math.floor(at / DAY)).sort((a, b) => a - b),
        domain,
        'en',
      )
    : undefined;
  const placed = layOut(events, domain, FORMATS[name], grouping, folds);
  const drawn = draw({ placed }, { ...domain, width, folds }, grouping, 'en', { budget: 250 });
  const content = svgContent(drawn, {
    id: 'timeline',
    names,
    current,
    link: ({ id }) => `/events/${id}/`,
    describe: ({ title }) => title,
    horizontal,
  });
  return { drawn, content };
}

/** Just enough of the site's style for the committed drawing to be looked at on its own. */
const STYLE = `<style>
svg { font: 13px "Source Sans 3", sans-serif; background: #fbf7ef; color: #1e1b16 }
.axis-band { fill: #f1eadc } .baseline { stroke: #5e574b } .tick-line { stroke: #ddd4c3 } .fold-label { font-size: 11px } .stem { stroke: #999; fill: none }
.fold { fill: #efe7d6 } .tear { stroke: #5e574b; fill: none } .target { fill: none } .tick { stroke: #333; stroke-width: 2 } .span { opacity: .4 }
.significance-4 .label, .significance-5 .label { font-weight: 600 }
</style>`;

describe('the timeline of the seed events, as a drawing that has been looked at', () => {
  test.each([
    ['narrow', 'narrow', 328],
    ['wide', 'wide', 1366],
    ['folded', 'wide', 1366],
  ] as const)('%s', async (picture, format, width) => {
    const { drawn, content } = drawingOf(seedEvents, format, width, String, { isFolded: picture === 'folded' });
    const elements = content.replaceAll('><', '>\n<');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${drawn.height}">\n${STYLE}\n${elements}\n</svg>\n`;
    await expect(svg).toMatchFileSnapshot(`../../fixtures/timeline/${picture}.svg`);
  });
});

test('positions in per cent stay within the frame', () => {
  const { content } = drawingOf(seedEvents, 'medium', 640, inPercent(640));
  const shares = [...content.matchAll(/<(?:svg|text[^>]*) x="([-\d.]+)%"/g)].map(([, share]) => Number(share));
  expect(shares.length).toBeGreaterThan(seedEvents.length);
  for (const share of shares) expect(share).toSatisfy((value: number) => value >= 0 && value <= 100);
});

test('text that looks like markup stays text', () => {
  const [first] = seedEvents;
  const hostile = { ...(first as LayoutEvent), title: '</text><script>alert(1)</script>" onload="x' };
  const { content } = drawingOf([hostile], 'wide', 1040, String);
  expect(content).not.toContain('<script');
  expect(content).not.toMatch(/"\s*onload=/);
  expect(escapeMarkup(`<a href="x">&</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
});

test('the event that a page is about is marked, and no other', () => {
  const id = 'deepseek-selloff-2025';
  const marked = drawingOf(seedEvents, 'wide', 1040, String, { current: id }).content.match(/<a [^>]* current"[^>]*>/g);
  expect(marked).toHaveLength(1);
  expect(marked?.[0]).toContain(`data-event="${id}"`);
  expect(drawingOf(seedEvents, 'wide', 1040, String).content).not.toContain(' current"');
});

test('every mark is a link with a name, also where it is only a tick', () => {
  const { drawn, content } = drawingOf(seedEvents, 'narrow', 328, String);
  expect(drawn.marks.some(({ labelled }) => !labelled)).toBe(true);
  for (const { item } of drawn.marks) {
    const { id, title } = item.event;
    expect(content).toContain(`data-event="${id}" aria-label="${escapeMarkup(title)}"`);
    expect(content).toContain(`href="/events/${id}/"`);
  }
});
