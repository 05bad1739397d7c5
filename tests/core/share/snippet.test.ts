import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/core/event.ts';
import { type Card, cardHeight } from '../../../src/core/share/card.ts';
import { chiefSources } from '../../../src/core/share/cards.ts';
import { oembed } from '../../../src/core/share/oembed.ts';
import { frozenSnippet, liveSnippet, THEMES, withTheme } from '../../../src/core/share/snippet.ts';

const card = (title: string, text = title): Card => ({
  language: 'en',
  textLanguage: 'id',
  kicker: ['about 2023', 'Capital'],
  title,
  text,
  sources: [{ title, url: 'https://example.org/?a=1&b=2', lang: 'zh', about: text }],
  url: 'https://example.org/events/thing/',
  frame: 'https://example.org/embed/events/thing/',
  site: 'Sputnik Moments',
  sourceLabel: 'Sources',
  checked: 'Last checked 21 November 2026.',
  licence: 'CC BY 4.0',
});

/** Tags of an HTML text, by name. */
const tags = (html: string) => [...html.matchAll(/<(\w+)/g)].map(([, name]) => name);

const frozenTags = tags(frozenSnippet(card('A title'), 'auto'));

describe('codes for other sites', () => {
  test('no title or text, whatever is in it, becomes markup', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...THEMES), (text, theme) => {
        const hostile = card(`${text}"><script>x</script>-->`);
        expect(tags(frozenSnippet(hostile, theme, `--><b>${text}`))).toEqual(frozenTags);
        const live = liveSnippet({ src: hostile.frame, title: hostile.title, site: hostile.site, height: 300 });
        expect(tags(live)).toEqual(['iframe']);
        expect(tags(oembed(hostile, 'https://example.org/').html)).toEqual(['blockquote', 'a', 'iframe']);
      }),
    );
  });

  test('a frame has a title, waits until it is near, and may run scripts and open links but keep nothing', () => {
    const code = liveSnippet({ src: 'https://example.org/embed/timeline/?a=1&b=2', title: 'T', site: 'S', height: 300 });
    expect(code).toBe(
      '<!-- S, live -->\n<iframe src="https://example.org/embed/timeline/?a=1&amp;b=2" title="T (S)" loading="lazy" width="100%" height="300" style="border:0" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>',
    );
  });

  test('a frozen copy marks words in other languages, and says what they are, from where, as of when and under which licence', () => {
    const code = frozenSnippet(card('Judul'), 'dark', 'Frozen on 22 November 2026.');
    expect(code).toContain('<p lang="id"');
    expect(code).toContain('lang="zh"');
    for (const text of [
      'about 2023 · Capital',
      'Sources: ',
      'Last checked 21 November 2026. Frozen on 22 November 2026.',
      'CC BY 4.0',
    ])
      expect(code).toContain(text);
  });

  test('colours are added to a query, and the default says nothing', () => {
    expect(withTheme('https://x.org/a/', 'dark')).toBe('https://x.org/a/?theme=dark');
    expect(withTheme('https://x.org/a/?q=b', 'light')).toBe('https://x.org/a/?q=b&theme=light');
    expect(withTheme('https://x.org/a/?q=b', 'auto')).toBe('https://x.org/a/?q=b');
  });

  test('heights are whole numbers that grow with the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const height = cardHeight(card('Title', text));
        expect(Number.isInteger(height)).toBe(true);
        expect(cardHeight(card('Title', `${text} and more than that`.repeat(3)))).toBeGreaterThanOrEqual(height);
      }),
    );
  });

  test('primary sources stand before others', () => {
    const source = (title: string, kind: Source['kind']) =>
      ({ title, kind, publisher: 'P', url: 'https://example.org', date: '2023', lang: 'en' }) as const;
    const chief = chiefSources([source('a', 'secondary'), source('b', 'secondary'), source('c', 'primary')]);
    expect(chief.map(({ title }) => title)).toEqual(['c', 'a']);
  });
});
