/** `npm run links [-- options] [file, folder or id …]`: asks for every source whether it is still there. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readOptions, UsageError, wholeNumber } from '../options.ts';
import { Visitor } from '../visitor.ts';
import { HOSTS, readHosts } from './hosts.ts';
import { checkLinks, type LinkOptions } from './work.ts';

const USAGE = `npm run links -- [options] [file, folder or id …]
  --dead FILE     writes what is dead into a file, too, as JSON
  --verbose       names what has moved and what is closed to programs, too
  --gap MS        pause between two requests to one host (1000)
  --timeout MS    how long to wait for an answer (30000)
  --retries N     how often to try again (2)`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = readOptions(args, {
      verbose: { type: 'boolean', default: false },
      dead: { type: 'string' },
      gap: { type: 'string', default: '1000' },
      timeout: { type: 'string', default: '30000' },
      retries: { type: 'string', default: '2' },
    });
    const { verbose, dead } = values;
    const number = (name: 'gap' | 'timeout' | 'retries') => wholeNumber(name, values[name]);
    const gap = number('gap');
    const manners = { gap, timeout: number('timeout'), retries: number('retries'), backoff: 2 * gap, longest: 60_000 };
    const keep: LinkOptions['keep'] = (found) => dead && writeFileSync(dead, JSON.stringify(found));
    const root = path.resolve(import.meta.dirname, '../../..');
    const hosts = readHosts(path.join(root, HOSTS)).closed;
    return await checkLinks(root, new Visitor(manners), { names: positionals, hosts, verbose, keep }, console.log);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}
