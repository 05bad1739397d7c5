import { escapeMarkup } from '../escape.ts';
import { type Feed, type FeedEntry, instantOf, updatedOn } from './feed.ts';

/** A feed as Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  const { author, meta } = feed;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    element('id', feed.self),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', instantOf(updatedOn(feed))),
    `<author>${element('name', author.name)}${element('uri', author.url)}</author>`,
    element('rights', meta.cite),
    link('self', feed.self, 'application/atom+xml'),
    link('alternate', feed.page, 'text/html'),
    link('license', meta.licence),
    ...feed.entries.map((entry) => entryOf(entry, feed)),
    '</feed>\n',
  ].join('\n');
}

function entryOf(entry: FeedEntry, feed: Feed): string {
  const foreign = entry.language === feed.language ? '' : ` xml:lang="${entry.language}"`;
  return [
    `<entry${foreign}>`,
    element('id', entry.id),
    element('title', entry.title),
    element('published', instantOf(entry.published)),
    element('updated', instantOf(entry.updated)),
    link('alternate', entry.url, 'text/html'),
    ...entry.tags.map((tag) => `<category term="${escapeMarkup(tag)}"/>`),
    element('summary', entry.summary),
    `<content type="html">${escapeMarkup(entry.html)}</content>`,
    '</entry>',
  ].join('');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>`;
}

function link(rel: string, href: string, type?: string): string {
  return `<link rel="${rel}"${type ? ` type="${type}"` : ''} href="${escapeMarkup(href)}"/>`;
}
