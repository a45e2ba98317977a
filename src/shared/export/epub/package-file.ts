import { isRightToLeft } from '../html/direction.ts';
import type { PrintedIssue } from '../printed-issue.ts';
import { x } from '../xml-element.ts';
import { xmlFile } from '../xml-file.ts';

/** A file of a book as its package lists it. */
export interface BookItem {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties?: string;
  readonly isRead: boolean;
}

const FEATURES = ['tableOfContents', 'structuralNavigation', 'readingOrder', 'alternativeText'] as const;

/** The package document (EPUB 3.3, section 5): what the book is, what is in it, and in which order it is read. */
export function packageFile(
  { issue, fullTitle, publication, description, title }: PrintedIssue,
  items: readonly BookItem[],
): string {
  const day = issue.publicationDate;
  const meta = (property: string, value: string) => x('meta', { property }, value);
  const document = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': issue.language,
    },
    x(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      x('dc:identifier', { id: 'id' }, `urn:digest-desk:issue:${issue.id}`),
      x('dc:title', {}, fullTitle || title),
      x('dc:language', {}, issue.language),
      ...(publication === '' ? [] : [x('dc:creator', {}, publication), x('dc:publisher', {}, publication)]),
      ...(day === '' ? [] : [x('dc:date', {}, day)]),
      x('dc:description', {}, description),
      meta('dcterms:modified', `${day === '' ? '1980-01-01' : day}T08:00:00Z`),
      meta('schema:accessMode', 'textual'),
      ...(issue.pictures.length === 0 ? [] : [meta('schema:accessMode', 'visual')]),
      meta('schema:accessModeSufficient', 'textual'),
      ...FEATURES.map((feature) => meta('schema:accessibilityFeature', feature)),
      meta('schema:accessibilityHazard', 'none'),
    ),
    x(
      'manifest',
      {},
      ...items.map(({ id, href, mediaType, properties }) =>
        x('item', { id, href, 'media-type': mediaType, properties }),
      ),
    ),
    x(
      'spine',
      isRightToLeft(issue.language) ? { 'page-progression-direction': 'rtl' } : {},
      ...items.filter(({ isRead }) => isRead).map(({ id }) => x('itemref', { idref: id })),
    ),
  );
  return xmlFile(document);
}
