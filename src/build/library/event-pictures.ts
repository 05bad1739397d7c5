import type { Facts } from '../../core/event.ts';
import { nearest } from '../../core/nearest.ts';
import type { Reading } from '../entry/entry.ts';
import { type Report, START } from '../entry/report.ts';

/** Holds the pictures of each event to its texts: what is shown exists and is credited, and nothing else stands beside it. */
export function checkPictures(entries: readonly Reading[], reportOf: (file: string) => Report): void {
  const parts = entries.filter(({ location: { kind } }) => kind === 'events' || kind === 'translations' || kind === 'pictures');
  const pictured = new Set(parts.filter(isPictured).map(({ location }) => location.id));
  const ofPictured = parts.filter(({ location }) => pictured.has(location.id));
  for (const own of Map.groupBy(ofPictured, ({ location }) => location.id).values()) checkEvent(own, reportOf);
}

function isPictured({ location, data, body }: Reading): boolean {
  return location.kind === 'pictures' || Boolean(body?.pictures.length) || Boolean(data && 'pictures' in data && data.pictures);
}

/** @param parts the files of one event */
function checkEvent(parts: readonly Reading[], reportOf: (file: string) => Report): void {
  const files = new Map(parts.flatMap(({ location: { picture, path } }) => (picture === undefined ? [] : [[picture, path]])));
  const texts = parts.filter(({ location }) => location.kind !== 'pictures');
  const event = texts.find(({ location }) => location.kind === 'events');
  const facts = event?.data as Facts | undefined;
  const credited = Object.keys(facts?.pictures ?? {});
  const shown = new Set<string>();
  for (const { location, body } of texts) {
    const report = reportOf(location.path);
    for (const { name, at } of body?.pictures ?? []) {
      shown.add(name);
      if (!files.has(name)) {
        const near = nearest(name, [...files.keys()]);
        const hint = near ? `did you mean ./${near}.webp? ` : '';
        const there = [...files.keys()].map((each) => `${each}.webp`).join(', ') || 'none';
        report('image', at, `${name}.webp does not stand beside this entry; ${hint}There are: ${there}`);
      }
      if (facts && !credited.includes(name)) {
        const key = `pictures: ${name}:`;
        report('image-credit', at, `nothing says who made ${name}.webp; write credit, licence and url under ${key} in en.mdx`);
      }
    }
  }
  // What could not be read may show it, and so may an image that was refused.
  if (!texts.every(({ data, body, problems }) => data && body && problems.every(({ rule }) => rule !== 'image'))) return;
  for (const [name, path] of files) {
    if (shown.has(name)) continue;
    reportOf(path)('unused-image', START, `no text of this event shows it; write ![what it shows](./${name}.webp), or remove it`);
  }
  for (const name of credited) {
    if (!event || shown.has(name)) continue;
    const at = event.yaml?.at(['pictures', name], 'key') ?? START;
    const message = `no text of this event shows ${name}.webp; show it, or remove these lines`;
    reportOf(event.location.path)('unused-image', at, message);
  }
}
