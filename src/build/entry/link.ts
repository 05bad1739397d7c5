import { LANGUAGES } from '../../core/language.ts';
import { quote } from './report.ts';

/** @returns why an address may not stand in a link of an entry, or undefined: `https://…`, `/path/` and `#anchor` may */
export function faultOf(url: string): string | undefined {
  if (url.startsWith('#'))
    return /^#[\p{L}\p{N}-]+$/u.test(url) ? undefined : `${quote(url)} is no anchor; write # and the name of a heading`;
  if (url.startsWith('/') && !url.startsWith('//')) return innerFault(url);
  if (/^http:/i.test(url)) return `${quote(url)} is not encrypted; write https:// if the page has it, else list it as a source`;
  if (!/^https:\/\//i.test(url))
    return `${quote(url)} is no address that a link may have; write https://… or a path of this site such as /events/name/`;
  if (!OUTER.test(url))
    return `${quote(url)} is not a plain address: a host name with a dot, no user, no signs but ASCII; write others as %XX`;
  return undefined;
}

const OUTER =
  /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z](?::\d{1,5})?(?:[/?#](?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*)?$/i;

function innerFault(url: string): string | undefined {
  const prefix = LANGUAGES.find((language) => url.startsWith(`/${language}/`));
  if (prefix)
    return `${quote(url)} names a language; write ${quote(url.slice(prefix.length + 1))}, the prefix is added for each language`;
  if (/^\/(?:[a-z0-9-]+\/)*(?:#[\p{L}\p{N}-]+)?$/u.test(url)) return undefined;
  return `${quote(url)} is no path of this site; write it with a slash at both ends, without dots, such as /events/name/`;
}
