import { root } from 'astro:config/server';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { painter } from '../build/pictures/painter.ts';
import { type Caption, makePicture, pictureStrip } from '../core/share/picture.ts';
import type { Strip } from '../core/timeline/strip.ts';
import type { SiteEvent, Timeline } from '../model.ts';

/**
 * A social picture, as the answer of an endpoint. This file alone leads from the pages to the painter in `src/build`.
 *
 * @param events that it is about, in order of time; none for the site as a whole
 */
export async function answerPicture(caption: Caption, events: readonly SiteEvent[], timeline: Timeline): Promise<Response> {
  const made = makePicture(caption, stripOf(timeline, caption.kicker.length > 0 ? 'beside' : 'alone'), events, timeline.words);
  return new Response(await paint(made), { headers: { 'Content-Type': 'image/png' } });
}

/** A picture of an event as it stands in its folder, as the answer of an endpoint. `file` starts at the root of the checkout. */
export async function answerFile(file: string): Promise<Response> {
  return new Response(await readFile(new URL(file, root)), { headers: { 'Content-Type': 'image/webp' } });
}

const paint = painter(fileURLToPath(root));

/** All pictures of a language share their strip. In dev a changed file makes a new timeline, and with it a new strip. */
const strips = new WeakMap<Timeline, Map<string, Strip>>();

function stripOf(timeline: Timeline, rooms: 'beside' | 'alone'): Strip {
  const known = strips.get(timeline) ?? new Map<string, Strip>();
  strips.set(timeline, known);
  const strip = known.get(rooms) ?? pictureStrip(timeline.events, rooms, timeline.language);
  known.set(rooms, strip);
  return strip;
}
