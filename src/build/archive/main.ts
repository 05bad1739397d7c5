/** `npm run archive [-- options] [file, folder or id …]`: finds archived copies for sources, and writes them into the entries. */
import path from 'node:path';
import { readOptions, UsageError, wholeNumber } from '../options.ts';
import { Visitor } from '../visitor.ts';
import { WAYBACK_HOSTS, Wayback } from './wayback.ts';
import { archiveSources } from './work.ts';

const USAGE = `npm run archive -- [options] [file, folder or id …]
  --write         writes what is found; without it, this is only shown
  --save          has the archive save pages it has no copy of; needs WAYBACK_KEYS=<access>:<secret> from archive.org/account/s3.php
  --within DAYS   how far a copy may be from the day the page was read or published (365)
  --fresh         asks again what earlier runs were told in the last 30 days
  --gap MS        pause between two requests (1000)
  --timeout MS    how long to wait for an answer (30000)
  --retries N     how often to try again (4)
  --api ADDRESS   another server with the interface of the Wayback Machine`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    const { names, ...values } = read(args);
    const visitor = new Visitor({ gap: values.gap, timeout: values.timeout, retries: values.retries, backoff: 2 * values.gap });
    const hosts = values.api ? { lookup: values.api, save: values.api } : WAYBACK_HOSTS;
    const options = { ...values, names, now: Date.now() };
    return await archiveSources(path.resolve(import.meta.dirname, '../../..'), new Wayback(visitor, hosts), options, console.log);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

function read(args: string[]) {
  const { values, positionals } = readOptions(args, {
    write: { type: 'boolean', default: false },
    // What happens anyway without --write.
    'dry-run': { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    within: { type: 'string', default: '365' },
    gap: { type: 'string', default: '1000' },
    timeout: { type: 'string', default: '30000' },
    retries: { type: 'string', default: '4' },
    api: { type: 'string', default: process.env['WAYBACK_API'] ?? '' },
  });
  const { save, fresh } = values;
  const api = values.api.replace(/\/$/, '');
  if (api && !URL.canParse(api)) throw new UsageError(`--api is no address: ${api}`);
  const keys = process.env['WAYBACK_KEYS'];
  if (save && !keys) throw new UsageError('--save needs WAYBACK_KEYS=<access>:<secret> in the environment');
  const number = (name: 'within' | 'gap' | 'timeout' | 'retries') => wholeNumber(name, values[name]);
  return {
    names: positionals,
    write: values.write && !values['dry-run'],
    keys: save ? keys : undefined,
    fresh,
    within: number('within'),
    gap: number('gap'),
    timeout: number('timeout'),
    retries: number('retries'),
    api,
  };
}
