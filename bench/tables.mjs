// @ts-check

/** @type {readonly Column[]} */
const COLUMNS = [
  { name: 'drawn, ms', of: ({ drawn }) => drawn, spread: true, compare: true },
  { name: 'live, ms', of: ({ live }) => live, compare: true },
  { name: 'frame p50, ms', of: ({ p50 }) => p50, compare: true },
  { name: 'p95', of: ({ p95 }) => p95, spread: true, compare: true },
  { name: 'worst', of: ({ worst }) => worst, compare: true },
  { name: 'processor p50, ms', of: ({ used50 }) => used50, compare: true },
  { name: 'p95 of it', of: ({ used95 }) => used95, compare: true },
  { name: 'long tasks', of: ({ long }) => long },
  { name: 'blocking, ms', of: ({ blocking }) => blocking },
  { name: 'frames', of: ({ frames }) => frames },
  { name: 'gesture, s', of: ({ wall }) => wall / 1000 },
];

/** What does not depend on how fast the machine is. @type {readonly Column[]} */
const WEIGHTS = [
  { name: 'script raw, kB', of: ({ scriptRaw }) => scriptRaw / 1000, compare: true },
  { name: 'gzip', of: ({ scriptGzip }) => scriptGzip / 1000, compare: true },
  { name: 'brotli', of: ({ scriptBrotli }) => scriptBrotli / 1000, compare: true },
  { name: 'HTML gzip, kB', of: ({ html }) => html / 1000 },
  { name: 'CSS gzip, kB', of: ({ style }) => style / 1000 },
  { name: 'data gzip, kB: first view', of: ({ data }) => data / 1000, compare: true },
  { name: 'zoom', of: ({ zoomData }) => zoomData / 1000 },
  { name: 'gesture', of: ({ moreData }) => moreData / 1000 },
  { name: 'largest file', of: ({ largest }) => largest / 1000 },
  { name: 'HTML and first data gzip, kB', of: ({ html, data }) => (html + data) / 1000, compare: true },
  { name: 'heap, MB', of: ({ heap }) => heap, compare: true },
  { name: 'elements', of: ({ elements }) => elements, compare: true },
];

/**
 * The tables of one size at one slowdown, in Markdown: figures, then ratios to the best of the peers.
 *
 * @param {string} title
 * @param {readonly Row[]} rows
 * @param {{ weights: boolean }} options whether to tell what does not depend on the slowdown
 */
export function tablesOf(title, rows, { weights }) {
  const parts = [`## ${title}`, table(COLUMNS, rows), ratios(COLUMNS, rows)];
  if (weights) parts.push(table(WEIGHTS, rows), ratios(WEIGHTS, rows));
  const failures = rows.flatMap(({ name, fails }) => (fails ? [`- ${name} fails: ${fails}`] : []));
  return [...parts, failures.join('\n')].filter(Boolean).join('\n\n');
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** @param {readonly Column[]} columns @param {readonly Row[]} rows */
function table(columns, rows) {
  return markdown(
    ['', ...columns.map(({ name }) => name), 'runs', 'CPU, ms'],
    rows.map(({ name, runs, calibrations, fails }) => {
      if (fails) return [name, 'fails'];
      const cells = columns.map(({ of, spread }) => {
        const values = runs.map(of);
        const range = spread && values.length > 1 ? ` [${short(Math.min(...values))}–${short(Math.max(...values))}]` : '';
        return short(median(values)) + range;
      });
      return [name, ...cells, String(runs.length), short(median(calibrations))];
    }),
  );
}

/** @param {readonly Column[]} columns @param {readonly Row[]} rows */
function ratios(columns, rows) {
  const compared = columns.filter(({ compare }) => compare);
  const valid = rows.filter(({ fails, runs }) => !fails && runs.length > 0);
  const best = compared.map(({ of }) => Math.min(...valid.filter(({ own }) => !own).map(({ runs }) => median(runs.map(of)))));
  if (!best.every(Number.isFinite)) return '';
  return markdown(
    ['÷ best peer', ...compared.map(({ name }) => name.replace(/,? (?:ms|kB|MB)\b/, ''))],
    valid.map(({ name, runs }) => [
      name,
      ...compared.map(({ of }, index) => (median(runs.map(of)) / (best[index] ?? Number.NaN)).toFixed(2)),
    ]),
  );
}

/** @param {readonly string[]} head @param {readonly string[][]} rows the last cells may be missing */
function markdown(head, rows) {
  const full = [head, ...rows.map((row) => head.map((_, index) => row[index] ?? ''))];
  const widths = head.map((_, index) => Math.max(3, ...full.map((row) => row[index]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, index) => (index ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, index) => (index ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(full[0] ?? []), rule, ...full.slice(1).map(line)].join('\n');
}

/** Two or three digits that count. @param {number} value */
function short(value) {
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });
}

/**
 * @typedef {import('./visit.mjs').Figures & { zoomData: number }} Figures `zoomData`: bytes, gzip
 * @typedef {{ name: string, of: (figures: Figures) => number, spread?: boolean, compare?: boolean }} Column
 *   `spread`: with the lowest and the highest; `compare`: less is better
 * @typedef {{ name: string, own: boolean, runs: Figures[], calibrations: number[], fails?: string }} Row `own`: no peer
 */
