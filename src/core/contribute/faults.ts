import type { z } from 'zod';
import { type Draft, dataOf, fieldAt, nameOf } from './draft.ts';
import { type Form, fieldsOf, requiredFields } from './fields.ts';

/** Everything that a schema has against what was typed, each with the control in which it can be mended. */
export function faultsOf(schema: z.ZodType, draft: Draft, given: Readonly<Record<string, unknown>> = {}): Fault[] {
  const fields = fieldsOf(schema);
  const { error } = schema.safeParse({ ...dataOf(fields, draft), ...given });
  const found = (error?.issues ?? []).flatMap((issue): Fault[] => {
    const name = nameOf(fields, draft, issue.path);
    const form = issue.code === 'invalid_key' ? undefined : fieldAt(fields, issue.path)?.form;
    // A group of which nothing was typed is missing as a whole, and has no control of its own.
    if (form?.kind === 'group') {
      const missing = requiredFields(form.fields).map((own) => ({
        name: `${name}.${own.key}`,
        reason: reasonOfNothing(own.form),
      }));
      return missing.map((each) => ({ name: each.name, word: `form.fault.${each.reason}`, gaps: {} }));
    }
    const { reason, gaps } = reasonOf(issue, form, draft[name] ?? '');
    return [{ name, word: `form.fault.${reason}`, gaps }];
  });
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
}

function reasonOf(issue: z.core.$ZodIssue, form: Form | undefined, text: string): { reason: Reason; gaps: Fault['gaps'] } {
  const isMissing = text.trim() === '' && issue.code !== 'invalid_key';
  if (isMissing) return { reason: reasonOfNothing(form), gaps: {} };
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum);
    return form?.kind === 'number'
      ? { reason: 'number', gaps: {} }
      : { reason: 'long', gaps: { most, count: text.trim().length } };
  }
  if (issue.code === 'too_small') return { reason: 'short', gaps: { least: Number(issue.minimum) } };
  switch (form?.kind) {
    case 'date':
    case 'day':
    case 'address':
    case 'number':
    case 'choice':
      return { reason: form.kind, gaps: {} };
    case 'code':
      return { reason: form.of, gaps: {} };
    case 'list': {
      const { item } = form;
      return { reason: item.kind === 'code' ? item.of : item.kind === 'text' ? 'name' : 'id', gaps: {} };
    }
    default:
      return { reason: 'id', gaps: {} };
  }
}

function reasonOfNothing(form: Form | undefined): Reason {
  if (form?.kind === 'choice') return 'choice';
  return form?.kind === 'map' || form?.kind === 'list' ? 'none' : 'missing';
}

/** What can be wrong with a value; there is a word for each, `form.fault.<reason>`. */
export const REASONS = [
  'missing',
  'none',
  'long',
  'short',
  'date',
  'day',
  'address',
  'number',
  'choice',
  'country',
  'language',
  'name',
  'id',
] as const;

export type Reason = (typeof REASONS)[number];

export interface Fault {
  /** Of the control in which it can be mended. */
  readonly name: string;
  /** Key of the word that says what is wrong, and what fills its gaps. */
  readonly word: string;
  readonly gaps: Readonly<Record<string, string | number>>;
}
