import type { ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { webAddressOf } from '../../brand/address-of.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Publication, SourceStyle } from '../../domain/publication.ts';
import { fontFace, usedFonts } from '../font-faces.ts';
import type { MentionedEntity } from '../mentioned-entity.ts';
import type { LogoSource, PictureSource } from '../picture-source.ts';
import { type PrintedIssue, printedIssue } from '../printed-issue.ts';
import { contents } from './contents.ts';
import { isRightToLeft } from './direction.ts';
import { h } from './elements.ts';
import { runningWords } from './fill-pages.ts';
import { issueJsonLd } from './json-ld.ts';
import { keepShort } from './keep-short.ts';
import { masthead } from './masthead.ts';
import { openGraph } from './open-graph.ts';
import { type PageParts, pageParts } from './page-parts.ts';
import { pageStyle } from './page-style.ts';
import { pictureStyle } from './picture-style.ts';
import { printStyle } from './print-style.ts';

export interface IssueHtmlOptions {
  /** Lays the page out for paper of this size: page rules, running head, page numbers. */
  readonly paper?: 'A4' | 'Letter';
  /** Gives the bytes of images; without it their captions stand alone. */
  readonly pictures?: PictureSource;
  /** The bytes of the brand's logos; the name of the publication stands where one is not at hand. */
  readonly logos?: LogoSource;
  /** Whom and what the issue mentions: told to machines in the page's JSON-LD. */
  readonly entities?: readonly MentionedEntity[];
  /** As the publication has it where it is not given. */
  readonly sources?: SourceStyle;
}

/** The page shows itself: it loads and runs nothing, and its images are in it. */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/**
 * Writes an issue as one self-contained page in its publication's brand: semantic, readable on a phone and on paper, light
 * and dark by the reader's choice, without scripts and without anything to load. Images are in it as `data:` URIs, charts as
 * SVG. The same issue gives the same bytes.
 */
export function writeIssueHtml(given: Issue, publication?: Publication, options: IssueHtmlOptions = {}): string {
  const printed = printedIssue(given, publication);
  const { issue, brand, publication: name, number } = printed;
  const address = webAddressOf(issue, publication);
  const isPaper = options.paper !== undefined;
  const styles = [...usedFonts(brand, options.logos).map((used) => fontFace(used)), pageStyle(brand)];
  if (issue.pictures.length > 0) styles.push(pictureStyle(brand.light.accent));
  if (options.paper !== undefined)
    styles.push(
      printStyle(options.paper, brand, {
        running: [name, number]
          .filter((part) => part !== '')
          .map(runningWords)
          .join(', '),
        page: printed.words.page,
        isFromRight: isRightToLeft(issue.language),
      }),
    );
  const page = h(
    'html',
    { lang: issue.language, ...(isRightToLeft(issue.language) ? { dir: 'rtl' } : {}) },
    h(
      'head',
      {},
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: ['Content-Security-Policy'], content: CONTENT_POLICY }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', {}, printed.fullTitle),
      h('meta', { name: 'description', content: printed.description }),
      h('meta', { name: 'color-scheme', content: isPaper ? 'light' : 'light dark' }),
      h('meta', { name: 'generator', content: 'Digest Desk' }),
      ...(name === '' ? [] : [h('meta', { name: 'author', content: name })]),
      ...(isPaper && issue.publicationDate !== '' ? [h('meta', { name: 'date', content: issue.publicationDate })] : []),
      ...(isPaper ? [] : openGraph(printed, address)),
      h('style', {}, styles.join('\n')),
      ...(isPaper
        ? []
        : [h('script', { type: 'application/ld+json' }, issueJsonLd(issue, publication, options.entities ?? []))]),
    ),
    h('body', {}, ...body(printed, publication, options, isPaper)),
  );
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page as RootContent] })}\n`;
}

function body(
  printed: PrintedIssue,
  publication: Publication | undefined,
  options: IssueHtmlOptions,
  isPaper: boolean,
): ElementContent[] {
  const { brand } = printed;
  const parts = pageParts(printed, {
    pictures: options.pictures,
    sources: options.sources ?? publication?.sourceStyle ?? 'line',
    headlineDepth: printed.issue.sectionHeading === '' ? 2 : 3,
  });
  const hasContents = brand.hasContents || (isPaper && brand.hasCover);
  return [
    h('header', { className: ['masthead'] }, ...masthead(printed, options.logos, isPaper)),
    ...(hasContents ? contents(printed, isPaper) : []),
    h('main', {}, ...(isPaper ? keepShort(main(printed, parts)) : main(printed, parts))),
    ...(brand.footer === '' ? [] : [h('footer', { className: ['foot'] }, h('p', {}, brand.footer))]),
  ];
}

function main({ issue, names }: PrintedIssue, parts: PageParts): ElementContent[] {
  const section = (id: string, heading: string, content: readonly ElementContent[]) =>
    content.length === 0
      ? []
      : [
          h(
            'section',
            { id, ariaLabelledBy: [`${id}-heading`] },
            h('h2', { id: `${id}-heading` }, heading),
            ...content,
          ),
        ];
  return [
    ...(parts.notice.length === 0 ? [] : [h('div', { className: ['notice'] }, ...parts.notice)]),
    ...(parts.lede.length === 0 ? [] : [h('div', { className: ['lede'] }, ...parts.lede)]),
    ...(issue.sectionHeading === ''
      ? parts.developments
      : [
          h(
            'section',
            { id: 'developments', ariaLabelledBy: ['developments-heading'] },
            h('h2', { id: 'developments-heading', className: ['kicker'] }, issue.sectionHeading),
            ...parts.developments,
          ),
        ]),
    ...section('in-context', names.inContext, parts.inContext),
    ...section('takeaway', names.takeaway, parts.takeaway),
  ];
}
