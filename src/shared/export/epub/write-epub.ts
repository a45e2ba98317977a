import { type Zippable, zipSync } from 'fflate';
import type { ElementContent } from 'hast';
import type { ElementContent as XmlContent } from 'xast';
import type { Issue } from '../../domain/issue.ts';
import type { Publication } from '../../domain/publication.ts';
import { ARCHIVE_DAY } from '../archive-day.ts';
import { FONT_FORMATS, fontFace, usedFonts } from '../font-faces.ts';
import { h } from '../html/elements.ts';
import { masthead } from '../html/masthead.ts';
import { pageParts } from '../html/page-parts.ts';
import { pictureFiles } from '../markdown/picture-files.ts';
import type { LogoSource, PictureSource } from '../picture-source.ts';
import { type PrintedIssue, printedIssue } from '../printed-issue.ts';
import { x } from '../xml-element.ts';
import { BOOK_ENDINGS, epubFigure, isInBook } from './epub-figure.ts';
import { epubStyle } from './epub-style.ts';
import { type BookItem, packageFile } from './package-file.ts';
import { xhtmlPage, xmlOf } from './xhtml.ts';

export interface IssueEpubOptions {
  readonly pictures?: PictureSource;
  /** The bytes of the brand's own fonts. */
  readonly fonts?: LogoSource;
}

interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly content: readonly ElementContent[];
}

const CONTAINER =
  '<?xml version="1.0" encoding="utf-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n';

/**
 * Writes an issue as a book (EPUB 3.3): a document a development, contents, footnotes, pictures as files, charts as SVG. The
 * same issue gives the same bytes.
 */
export function writeIssueEpub(given: Issue, publication?: Publication, options: IssueEpubOptions = {}): Uint8Array {
  const printed = printedIssue(given, publication);
  const { issue, brand, words, title } = printed;
  const beside = pictureFiles(issue, publication, 'pictures', options.pictures ?? (() => undefined));
  const images = beside.files.filter(({ path }) =>
    issue.pictures.some((picture) => beside.pathOf(picture) === path && isInBook(picture, beside)),
  );
  const fonts = usedFonts(brand, options.fonts).map((used, at) => ({
    used,
    path: `fonts/font-${at + 1}.${FONT_FORMATS[used.font.mediaType].ending}`,
  }));
  const chapters = chaptersOf(printed, publication, epubFigure(beside, issue.language));
  const items: BookItem[] = [
    { id: 'nav', href: 'nav.xhtml', mediaType: 'application/xhtml+xml', properties: 'nav', isRead: brand.hasContents },
    { id: 'style', href: 'style.css', mediaType: 'text/css', isRead: false },
    ...chapters.map(({ id }) => ({ id, href: `${id}.xhtml`, mediaType: 'application/xhtml+xml', isRead: true })),
    ...images.map(({ path }, at) => ({
      id: `image-${at + 1}`,
      href: path,
      mediaType: BOOK_ENDINGS[path.slice(path.lastIndexOf('.') + 1)] ?? '',
      isRead: false,
    })),
    ...fonts.map(({ used, path }, at) => ({
      id: `font-${at + 1}`,
      href: path,
      mediaType: used.font.mediaType,
      isRead: false,
    })),
  ];
  const faces = fonts.map(({ used, path }) => `${fontFace(used, path)}\n`).join('');
  const encode = (text: string) => new TextEncoder().encode(text);
  const files: Zippable = {
    // First, and as it is: by it a book is known (EPUB 3.3, OCF ZIP container).
    mimetype: [encode('application/epub+zip'), { level: 0, mtime: ARCHIVE_DAY }],
    'META-INF/container.xml': [encode(CONTAINER), { mtime: ARCHIVE_DAY }],
    'EPUB/package.opf': [encode(packageFile(printed, inReadingOrder(items))), { mtime: ARCHIVE_DAY }],
    'EPUB/nav.xhtml': [
      encode(xhtmlPage(title, issue.language, null, [nav(chapters, words.contents)])),
      { mtime: ARCHIVE_DAY },
    ],
    'EPUB/style.css': [encode(`${faces}${epubStyle(brand)}`), { mtime: ARCHIVE_DAY }],
  };
  for (const { id, title: name, type, content } of chapters)
    files[`EPUB/${id}.xhtml`] = [encode(xhtmlPage(name, issue.language, type, xmlOf(content))), { mtime: ARCHIVE_DAY }];
  for (const { path, used } of fonts) files[`EPUB/${path}`] = [used.bytes, { mtime: ARCHIVE_DAY }];
  for (const { path, content } of images) files[`EPUB/${path}`] = [content, { mtime: ARCHIVE_DAY }];
  return zipSync(files, { level: 6 });
}

/** The contents are read behind the title, where they are read at all. */
function inReadingOrder(items: readonly BookItem[]): readonly BookItem[] {
  const [nav, style, first, ...rest] = items;
  return [first, nav, style, ...rest].filter((item) => item !== undefined);
}

function chaptersOf(
  printed: PrintedIssue,
  publication: Publication | undefined,
  figure: ReturnType<typeof epubFigure>,
): Chapter[] {
  const { issue, names, title, brand } = printed;
  const parts = pageParts(printed, {
    pictures: undefined,
    figure,
    sources: publication?.sourceStyle ?? 'line',
    headlineDepth: 2,
  });
  const opening = [
    h('header', { className: ['masthead'] }, ...masthead(printed, undefined, true)),
    ...(parts.notice.length === 0 ? [] : [h('div', { className: ['notice'] }, ...parts.notice)]),
    ...(parts.lede.length === 0 ? [] : [h('div', { className: ['lede'] }, ...parts.lede)]),
    ...(brand.footer === '' ? [] : [h('p', { className: ['foot'] }, brand.footer)]),
  ];
  const section = (id: string, name: string, content: readonly ElementContent[]): Chapter[] =>
    content.length === 0
      ? []
      : [
          {
            id,
            title: name,
            type: 'bodymatter',
            content: [h('section', { id }, h('h2', {}, name), ...content)],
          },
        ];
  return [
    { id: 'opening', title, type: 'frontmatter', content: opening },
    ...parts.developments.map((article, at): Chapter => {
      const headline = issue.developments[at]?.headline ?? '';
      const kicker =
        at === 0 && issue.sectionHeading !== '' ? [h('p', { className: ['kicker'] }, issue.sectionHeading)] : [];
      return {
        id: `development-${at + 1}`,
        title: headline || `${names.whyThisMatters || title} ${at + 1}`,
        type: 'bodymatter',
        content: [...kicker, article],
      };
    }),
    ...section('in-context', names.inContext, parts.inContext),
    ...section('takeaway', names.takeaway, parts.takeaway),
  ];
}

const nav = (chapters: readonly Chapter[], heading: string): XmlContent =>
  x(
    'nav',
    { 'epub:type': 'toc', id: 'toc', role: 'doc-toc' },
    x('h1', {}, heading),
    x('ol', {}, ...chapters.map(({ id, title }) => x('li', {}, x('a', { href: `${id}.xhtml` }, title)))),
  );
