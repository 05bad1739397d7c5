// @ts-check
import { endingCode, stopAll } from './child.mjs';
import { ROWS } from './stages.mjs';

const names = ROWS.flat(2).map(({ name }) => name);

/**
 * Runs the chosen stages, all of them if none is named, and stops at the first that fails. The last line it prints counts
 * the tests that ran.
 *
 * @param {string[]} args names of stages, and `--update` to accept changed snapshots
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code
 */
export async function test(args, env) {
  const update = args.includes('--update');
  const chosen = args.filter((arg) => arg !== '--update');
  const unknown = chosen.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(
      `There is no stage called ${unknown.join(' or ')}. Stages: ${names.join(', ')}. To choose: npm test -- lint unit`,
    );
    return 2;
  }
  const rows = ROWS.map((row) => row.map((lane) => lane.filter(({ name }) => chosen.length === 0 || chosen.includes(name))));
  const start = performance.now();
  /** @type {Finished[]} */
  const finished = [];
  for (const row of rows) {
    finished.push(...(await runRow(row, env, { update })));
    if (finished.some(({ problem }) => problem !== undefined) || endingCode()) break;
  }
  return report(finished, rows.flat(2).length, performance.now() - start);
}

/**
 * The stages of a row that came to an end by themselves: the first failure ends the others, and none is begun after it.
 *
 * @param {import('./stages.mjs').Stage[][]} row
 * @param {NodeJS.ProcessEnv} env
 * @param {{ update: boolean }} options
 */
async function runRow(row, env, options) {
  /** @type {Finished[]} */
  const finished = [];
  const isCut = () => endingCode() || finished.some(({ problem }) => problem !== undefined);
  await Promise.all(
    row.map(async (lane) => {
      for (const { name, work } of lane) {
        const start = performance.now();
        const result = await work(env, options);
        if (isCut()) return;
        finished.push({ ...result, name });
        print(name, result, performance.now() - start);
        if (result.problem === undefined) continue;
        stopAll();
        return;
      }
    }),
  );
  return finished;
}

/**
 * @param {string} name
 * @param {import('./stages.mjs').Result} result
 * @param {number} time
 */
function print(name, { problem, output, note = '' }, time) {
  const width = Math.max(...names.map(({ length }) => length));
  const line = `${problem === undefined ? '✓' : '✗'} ${name.padEnd(width)} ${inWords(time).padStart(12)}`;
  if (problem === undefined) console.log(`${line}  ${note}`.trimEnd());
  else console.log(`${line}\n\n${output.trim()}\n\n${name} failed: ${problem}\n`);
}

/**
 * @param {Finished[]} finished
 * @param {number} planned
 * @param {number} time
 */
function report(finished, planned, time) {
  const good = finished.filter(({ problem }) => problem === undefined).length;
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    finished.reduce((total, { count }) => total + (count?.[key] ?? 0), 0);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} tests skipped` : '';
  console.log(`\n${good} of ${planned} stages passed in ${inWords(time)}${skipped}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return good === planned ? 0 : 1;
}

/** @param {number} milliseconds */
function inWords(milliseconds) {
  const tenths = Math.round(milliseconds / 100);
  const minutes = Math.floor(tenths / 600);
  return `${minutes > 0 ? `${minutes} min ` : ''}${((tenths % 600) / 10).toFixed(1)} s`;
}

/** @typedef {import('./stages.mjs').Result & { name: string }} Finished */
