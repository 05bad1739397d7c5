import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../core/nearest.ts';

/**
 * Reads what stands after a command.
 *
 * @throws UsageError in words for an option that there is not, or that has no value where it needs one
 */
export function readOptions<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const wrong = /'-*([\w-]+)'/.exec(error.message)?.[1] ?? '';
    const near = Object.hasOwn(options, wrong) ? undefined : nearest(wrong, Object.keys(options));
    const [reason = ''] = error.message.split(/\. |\n/);
    throw new UsageError(near ? `${reason}; did you mean --${near}?` : reason);
  }
}

/** The value of an option that takes a whole number. */
export function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`--${name} takes a whole number, not ${text}`);
  return Number(text);
}

/** Something in the call of a command that its user can put right. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;
