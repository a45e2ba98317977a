import { webAddressOf } from '../../brand/address-of.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Publication } from '../../domain/publication.ts';
import { printedIssue } from '../printed-issue.ts';
import { x } from '../xml-element.ts';
import { xmlFile } from '../xml-file.ts';
import { feedEntries, feedInstant } from './feed-entries.ts';

/** Writes an issue as an Atom feed (RFC 4287), an entry a development with its whole text. The same issue gives the same bytes. */
export function writeIssueAtom(given: Issue, publication?: Publication): string {
  const printed = printedIssue(given, publication);
  const { issue, fullTitle, publication: name, description } = printed;
  const updated = feedInstant(issue.publicationDate).toISOString();
  const address = webAddressOf(issue, publication);
  const feed = x(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': issue.language },
    x('id', {}, `urn:digest-desk:issue:${issue.id}`),
    x('title', {}, fullTitle),
    x('subtitle', {}, description),
    x('updated', {}, updated),
    x('author', {}, x('name', {}, name || 'Digest Desk')),
    x('generator', {}, 'Digest Desk'),
    ...(address === null ? [] : [x('link', { rel: 'alternate', type: 'text/html', href: address })]),
    ...feedEntries(printed, publication).map(({ id, title, link, summary, html, topics }) =>
      x(
        'entry',
        {},
        x('id', {}, id),
        x('title', {}, title),
        x('updated', {}, updated),
        ...(link === null ? [] : [x('link', { rel: 'alternate', type: 'text/html', href: link })]),
        ...topics.map((topic) => x('category', { term: topic })),
        x('summary', {}, summary),
        x('content', { type: 'html' }, html),
      ),
    ),
  );
  return xmlFile(feed);
}
