// @ts-check
// node bench/check.mjs [events] [runs]: how long the check takes, cold and with what it keeps, see README.md.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { writeCorpus } from './corpus.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
/** Other work on the machine stretches the clock, but not what the processes themselves used, all threads together. */
const TELL_CPU = `data:text/javascript,import{isMainThread}from'node:worker_threads';if(isMainThread)process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('cpu='+(user+system))})`;
const EVENTS = Number(process.argv[2] ?? 5000);
const RUNS = Number(process.argv[3] ?? 3);

console.log(`median of ${RUNS} runs on ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(1)}`);
const [entry = ''] = readdirSync(path.join(ROOT, 'content/events'));
tell('the content of the site', ROOT, `content/events/${entry}`);

const project = mkdtempSync(path.join(tmpdir(), 'bench-check-'));
try {
  for (const part of [
    'src/build',
    'src/core',
    'content/actors',
    'content/words',
    'content/spelling',
    'package.json',
    'package-lock.json',
  ]) {
    cpSync(path.join(ROOT, part), path.join(project, part), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(project, 'node_modules'));
  mkdirSync(path.join(project, 'content/events'));
  const actors = readdirSync(path.join(project, 'content/actors')).map((file) => path.basename(file, '.yaml'));
  writeCorpus(path.join(project, 'content/events'), EVENTS, actors);
  tell(`${EVENTS} synthetic events in both languages`, project, 'content/events/bench-000000');
} finally {
  rmSync(project, { recursive: true, force: true });
}

/**
 * @param {string} what
 * @param {string} root
 * @param {string} file
 */
function tell(what, root, file) {
  console.log(`\n${what}`);
  console.log(`  everything, anew:            ${median(() => run(root, '--fresh'))}`);
  console.log(`  everything, nothing changed: ${median(() => run(root))}`);
  console.log(`  one event, nothing changed:  ${median(() => run(root, file))}`);
}

/**
 * Seconds from start to end, with what Node takes to start, and what the check said at its end.
 *
 * @param {string} root
 * @param {string[]} args
 */
function run(root, ...args) {
  const started = performance.now();
  // What `npm run check` runs.
  const { stdout, stderr } = spawnSync(process.execPath, ['src/build/run.mjs', 'check', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: `--import=${TELL_CPU}` },
  });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  return {
    seconds: (performance.now() - started) / 1000,
    cpu: [...stderr.matchAll(/cpu=(\d+)/g)].reduce((sum, [, own]) => sum + Number(own), 0) / 1e6,
    said: last.replace(/ \([^)]*\)$/, ''),
  };
}

/** @param {() => { seconds: number, cpu: number, said: string | undefined }} measure */
function median(measure) {
  const runs = Array.from({ length: RUNS }, measure).sort((a, b) => a.seconds - b.seconds);
  const { seconds = 0, cpu = 0, said = '' } = runs[Math.floor(RUNS / 2)] ?? {};
  return `${seconds.toFixed(2)} s, ${cpu.toFixed(2)} s of processor time (${said})`;
}
