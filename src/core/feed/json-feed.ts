import { type Feed, instantOf } from './feed.ts';

/** A feed as JSON Feed: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.page,
    feed_url: feed.self,
    language: feed.language,
    authors: [feed.author],
    // The format has no field for it; names with an underscore are for what it lacks.
    _meta: feed.meta,
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      language: entry.language,
      date_published: instantOf(entry.published),
      date_modified: instantOf(entry.updated),
      tags: entry.tags,
    })),
  };
}
