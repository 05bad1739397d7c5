import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Library } from '../../../src/build/library/library.ts';
import { copyContent, KEYS, pasted, Terminal } from './terminal.ts';

const { enter, down, space, tab, ctrlC } = KEYS;
let root = '';
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');

beforeAll(() => {
  root = copyContent();
});

afterAll(() => rmSync(root, { recursive: true }));

it('asks for an event and a new actor, loses nothing on Ctrl+C, and goes on where it was', async () => {
  const first = new Terminal(root, 'event');
  await first.answer('Title', 'No', enter);
  await first.see('at least 3 needed');
  await first.answer('No', 'rthern Lights opens a chip laboratory in Oslo', enter);
  await first.answer('Date', '2026-11-31', enter);
  await first.see('not a date');
  await first.answer('2026-11-31', '\u007f\u007f18', enter);
  await first.answer('Actor 1', 'Northern Lights', enter);
  await first.answer('Id of Northern Lights', enter);
  await first.answer('Actor 2', enter);
  await first.answer('Source 1: title', 'Chip laboratory opens in Os', ctrlC);
  expect(await first.exit).toBe(130);
  expect(first.said).toMatch(/Kept in \.cache\/drafts\/.*--resume/);
  expect(existsSync(path.join(root, 'content/actors/northern-lights.yaml'))).toBe(false);

  const second = new Terminal(root);
  await second.answer('There is something that was not finished', enter);
  // What was half typed stands there.
  await second.answer('Chip laboratory opens in Os', 'lo', enter);
  await second.answer('Source 1: publisher', 'Oslo Post', enter);
  await second.answer('Source 1: url', 'https://example.org/chips', enter);
  await second.answer('Source 1: date', '18 November 2026', enter);
  await second.answer('Source 1: lang', enter);
  await second.answer('Source 1: kind', down, enter);
  await second.answer('Source 1: anything else?', enter);
  await second.answer('Key', enter);
  await second.answer('Sources: another one?', enter);
  await second.answer('Summary', 'A laboratory for chips opened in Oslo: it is small.', enter);
  await second.answer('Lane', enter);
  await second.answer('Significance', enter);
  await second.answer('Place 1', 'Norway', enter);
  await second.answer('Place 2', enter);
  await second.answer('Status', enter);
  await second.answer('This entry: anything else?', enter);
  await second.answer('Id', enter);
  await second.answer('Paragraph 1', 'A laboratory opened.', enter);
  await second.answer('put [^source-key] after the sentence', pasted('[^oslo-post]\n\nIt is small.[^oslo-post]'), enter);
  await second.answer('Paragraph 2', 'It will grow.[^os', tab, enter);
  await second.answer('Paragraph 3', enter);
  await second.answer('Northern Lights is new here', '');
  await second.answer('Kind', down, enter);
  await second.answer('Summary, in English', 'A maker of chips in Oslo.', enter);
  await second.answer('Summary, in Indonesian', 'Pembuat cip di Oslo.', enter);
  await second.answer('anything else?', down, space, enter);
  await second.answer('Country', 'Norw', enter);
  await second.answer('Write it?', enter);
  expect(await second.exit).toBe(0);

  expect(text('content/events/northern-lights-opens-chip-laboratory-2026/en.mdx')).toMatchSnapshot();
  expect(text('content/actors/northern-lights.yaml')).toMatchSnapshot();
  expect(readdirSync(path.join(root, '.cache/drafts'))).toEqual([]);
  expect(new Library(root).problems).toEqual([]);
});

it('shows the English while a translation is typed, and lets an answer be changed before anything is written', async () => {
  const id = 'deepseek-r1-2025';
  rmSync(path.join(root, `content/events/${id}/id.mdx`));
  const before = new Terminal(root, 'translation', '--of', id);
  await before.answer('Title', 'Deep', ctrlC);
  expect(await before.exit).toBe(130);
  const terminal = new Terminal(root, '--resume');
  await terminal.see('In English: DeepSeek publishes R1');
  await terminal.answer('Title', 'Seek merilis R', enter);
  await terminal.answer('Summary', 'Model penalaran ini terbit dengan lisensi MIT.', enter);
  await terminal.answer('In English: R1 downloads on Hugging Face', 'unduhan R1', enter);
  await terminal.answer('DeepSeek published its reasoning model R1', 'DeepSeek menerbitkan R1.[^deepseek]', enter);
  await terminal.answer('Paragraph 2 of 3', 'Sepekan kemudian.[^reuters][^viet-nam-news][^nature-news]', enter);
  await terminal.answer('R1 is often said', 'Biayanya diperdebatkan.[^nature-news]', enter);
  await terminal.answer('Write it?', down, enter);
  await terminal.answer('Which answer?', 'title', enter);
  await terminal.answer('DeepSeek merilis R', '1', enter);
  await terminal.answer('Write it?', enter);
  expect(await terminal.exit).toBe(0);
  expect(text(`content/events/${id}/id.mdx`)).toMatchSnapshot();
  const library = new Library(root);
  expect(library.problems).toEqual([]);
  expect(library.notices.filter(({ file }) => file.includes(id))).toEqual([]);
});

it('shows events that may be the same, and leaves everything as it is where one of them is', async () => {
  const terminal = new Terminal(root, 'event', '--title', 'DeepSeek releases R1', '--date', '2025-01-20');
  await terminal.answer('Actor 1', 'deepseek', enter);
  await terminal.answer('Actor 2', enter);
  await terminal.see('deepseek-r1-2025');
  await terminal.see('deepseek, the same day');
  await terminal.answer('Have a look', down, enter);
  expect(await terminal.exit).toBe(0);
  expect(terminal.said).toContain('content/events/deepseek-r1-2025/en.mdx');
});

it('says what lanes and relations mean, why a country comes first, and nothing of what a new event cannot be', async () => {
  const source = 'key=post;title=A laboratory;publisher=The Post;url=https://example.org/l;date=2026;lang=en;kind=primary';
  const facts = ['--title', 'Zeppelins carry chips', '--date', '2026', '--actor', 'deepseek', '--source', source];
  const terminal = new Terminal(root, 'event', ...facts, '--summary', 'Chips fly.', '--significance', '2');
  await terminal.answer('There is something that was not finished', down, enter);
  await terminal.see('Lane');
  await terminal.answer('controls  Export controls, sanctions', enter);
  await terminal.answer('China  CN, where DeepSeek is from', enter);
  await terminal.answer('Place 2', enter);
  await terminal.see('How settled the record is.');
  expect(terminal.shown).not.toContain('tombstone');
  await terminal.answer('Status', enter);
  await terminal.answer('Relations  How it bears on other events.', down, down, space, enter);
  await terminal.see('Relation 1: type');
  await terminal.answer('responds-to  “Responds to” here, “Answered by” on the page of the other event', enter);
  await terminal.answer('Relation 1: event', 'r1', '');
  // Every hit with its id, not only the one that is chosen.
  await terminal.see('deepseek-r1-nature-2025, 2025-09-17');
  await terminal.answer('', ctrlC);
  expect(await terminal.exit).toBe(130);
  rmSync(path.join(root, '.cache/drafts'), { recursive: true });
});

it('takes a correction as a quotation, and leads to where its words stand', async () => {
  const id = 'gpt-4-release-2023';
  const file = `content/events/${id}/en.mdx`;
  const [, , summary = ''] = text(file).split('\n');
  const terminal = new Terminal(root, 'correction', '--of', id);
  await terminal.answer('Grade', enter);
  await terminal.see('copy the words of the entry as they stood');
  await terminal.answer('It said, in English', summary.slice('summary: '.length).split(' ').slice(0, 5).join(' '), enter);
  await terminal.answer('It said, in Indonesian', enter);
  await terminal.answer('It now says, in English', 'Something else, as the report says.', enter);
  await terminal.answer('It now says, in Indonesian', enter);
  await terminal.answer('Write it?', enter);
  expect(await terminal.exit).toBe(0);
  expect(terminal.said).toContain(`Next:\n  mend the sentence at ${file}:3:`);
  expect(terminal.said).not.toContain('stale-translation');
});

it('counts a single answer as one, and asks for no Indonesian words where there is no translation', async () => {
  const id = 'gpt-4-release-2023';
  rmSync(path.join(root, `content/events/${id}/id.mdx`));
  const first = new Terminal(root, 'correction', '--of', id);
  await first.answer('Grade', enter);
  await first.answer('It said, in English', ctrlC);
  expect(await first.exit).toBe(130);
  const second = new Terminal(root, 'correction');
  await second.see('1 answer\n');
  await second.answer('', enter);
  await second.answer('It said, in English', 'Something was wrong.', enter);
  await second.answer('It now says, in English', 'It is right.', enter);
  await second.answer('Write it?', ctrlC);
  expect(await second.exit).toBe(130);
  expect(second.shown).not.toContain('in Indonesian');
});
