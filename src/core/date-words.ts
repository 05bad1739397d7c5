import { isDate } from './date.ts';
import { LANGUAGES, LOCALE } from './language.ts';

/**
 * Reads a date as people write it, in either language, into our EDTF profile: "about February 2024" is `2024-02~`, "20 Oktober 2023"
 * is `2023-10-20`, "since 2022" is `2022/..`. Nothing is guessed: 3/4/2024 is a day in March or in April, so it is none here.
 *
 * @returns undefined where the text is no date that can be read in one way only
 */
export function readDateWords(text: string): string | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.,]+$/, '');
  if (!plain) return undefined;
  if (isDate(text.trim())) return text.trim();
  const since = /^(?:since|from|sejak|mulai) (.+)$/.exec(plain);
  const range = /^(?:(?:from|between|dari|antara) )?(.+?) ?(?:–|—| - | to | until | and | hingga | sampai | dan )\s*(.+)$/.exec(
    plain,
  );
  if (range) return rangeOf(range[1] ?? '', range[2] ?? '');
  if (since) return joined(hedged(since[1] ?? ''), '..');
  const until = /^(?:until|till|hingga|sampai) (.+)$/.exec(plain);
  if (until) return joined('..', hedged(until[1] ?? ''));
  return hedged(plain);
}

function rangeOf(from: string, to: string): string | undefined {
  const end = hedged(to);
  // "23–27 May 2017", "March–May 2024": the first end leaves out what the second says.
  const tail = to.match(/^\S+ (.+)$/)?.[1] ?? '';
  const start = hedged(from) ?? hedged(`${from} ${tail}`) ?? hedged(`${from} ${to.match(/\d{4}$/)?.[0] ?? ''}`);
  return joined(start, end);
}

function joined(from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  const range = `${from}/${to}`;
  return isDate(range) ? range : undefined;
}

function hedged(text: string): string | undefined {
  const about = /^(?:about|around|circa|ca|c|roughly|approximately|sekitar|kira-kira|kurang lebih)\.? (.+)$/.exec(text);
  const perhaps = /^(?:possibly|perhaps|maybe|mungkin|barangkali) (.+)$/.exec(text);
  if (about) return marked(about[1] ?? '', '~');
  if (perhaps) return marked(perhaps[1] ?? '', '?');
  return plainDate(text);
}

function marked(text: string, mark: string): string | undefined {
  const date = plainDate(text);
  return date && /\d$/.test(date) ? `${date}${mark}` : undefined;
}

function plainDate(text: string): string | undefined {
  if (isDate(text)) return text;
  const parts = text.replace(/[,.]/g, ' ').trim().split(/\s+/);
  const numbers = parts.filter((part) => /^\d+(?:st|nd|rd|th)?$/.test(part)).map((part) => Number.parseInt(part, 10));
  const names = parts.filter((part) => /^\p{L}+$/u.test(part));
  if (names.length !== 1 || numbers.length + 1 !== parts.length || numbers.length > 2) return undefined;
  const month = monthOf(names[0] ?? '');
  const year = numbers.find((number) => number >= 1000);
  const day = numbers.find((number) => number < 100);
  if (month === undefined || year === undefined || (numbers.length === 2 && day === undefined)) return undefined;
  const iso = [year, month, ...(day === undefined ? [] : [day])].map((number) => String(number).padStart(2, '0')).join('-');
  return isDate(iso) ? iso : undefined;
}

const months = new Map<string, number>();

/** From 1, by its name or at least its first three letters, in any language of the site. */
function monthOf(name: string): number | undefined {
  if (months.size === 0) {
    for (const language of LANGUAGES) {
      const format = new Intl.DateTimeFormat(LOCALE[language], { month: 'long', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const full = format.format(Date.UTC(2000, month - 1)).toLowerCase();
        for (let end = 3; end <= full.length; end += 1) months.set(full.slice(0, end), month);
      }
    }
    months.set('sept', 9).set('agst', 8).set('agu', 8);
  }
  return months.get(name);
}
