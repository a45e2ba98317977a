import { webAddressOf } from '../../brand/address-of.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Publication } from '../../domain/publication.ts';
import { printedIssue } from '../printed-issue.ts';
import { x } from '../xml-element.ts';
import { xmlFile } from '../xml-file.ts';
import { feedEntries, feedInstant } from './feed-entries.ts';

/** What a channel's link is where nobody has said: RSS demands one, and no host has this name (RFC 2606). */
export const NOWHERE = 'https://digest.invalid/';

/**
 * Writes an issue as an RSS 2.0 feed, an entry a development with its whole text. The same issue gives the same bytes. Times
 * are the issue's own day.
 */
export function writeIssueRss(given: Issue, publication?: Publication): string {
  const printed = printedIssue(given, publication);
  const { issue, fullTitle, publication: name, description } = printed;
  const date = feedInstant(issue.publicationDate).toUTCString().replace('GMT', '+0000');
  const feed = x(
    'rss',
    {
      version: '2.0',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    x(
      'channel',
      {},
      x('title', {}, name || fullTitle),
      x('link', {}, webAddressOf(issue, publication) ?? NOWHERE),
      x('description', {}, description),
      x('language', {}, issue.language),
      x('pubDate', {}, date),
      x('generator', {}, 'Digest Desk'),
      ...feedEntries(printed, publication).map(({ id, title, link, summary, html, topics }) =>
        x(
          'item',
          {},
          x('title', {}, title),
          ...(link === null ? [] : [x('link', {}, link)]),
          x('guid', { isPermaLink: 'false' }, id),
          x('pubDate', {}, date),
          ...(name === '' ? [] : [x('dc:creator', {}, name)]),
          ...topics.map((topic) => x('category', {}, topic)),
          x('description', {}, summary),
          x('content:encoded', {}, html),
        ),
      ),
    ),
  );
  return xmlFile(feed);
}
