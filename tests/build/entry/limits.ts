/**
 * Reads and renders every hostile and every heavy entry, and prints how many there are, which took most of the processor's time, and
 * how much memory the process had at most. Run by `limits.test.ts`.
 */
import { type RenderContext, renderBody } from '../../../src/build/html/html.ts';
import { makePaths } from '../../../src/core/paths.ts';
import { event, read } from '../sample.ts';
import { HEAVY_FACTS, HEAVY_TEXTS } from './heavy.ts';
import { HOSTILE_BODIES, HOSTILE_FACTS } from './hostile.ts';

const ENTRIES: readonly (readonly [name: string, text: string])[] = [
  ...HEAVY_TEXTS.map(([name, body]) => [`a body of ${name}`, event(body)] as const),
  ...HEAVY_FACTS.map(([name, facts]) => [`facts of ${name}`, `---\n${facts}\n---\n\nWords.\n`] as const),
  ...HOSTILE_BODIES.map(([name, body]) => [name, event(body)] as const),
  ...HOSTILE_FACTS.map(([name, change]) => [name, event('Words.[^post]', change)] as const),
];

const CONTEXT: RenderContext = { language: 'en', paths: makePaths('/'), words: (key) => key, sources: {} };

const measured = ENTRIES.map(([name, text]) => {
  const before = process.cpuUsage();
  const { body, problems } = read(text);
  if (problems.length === 0 && body) renderBody(body.tree, CONTEXT);
  const { user, system } = process.cpuUsage(before);
  return { name, ms: (user + system) / 1000 };
});
const slowest = measured.reduce((worst, each) => (each.ms > worst.ms ? each : worst));
console.log(JSON.stringify({ count: measured.length, slowest, megabytes: process.resourceUsage().maxRSS / 1024 }));
