import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { longDay, periodText } from '../../document/period-text.ts';
import { plainText } from '../../document/plain-text.ts';
import { defaultHouseNames } from '../../domain/house-names.ts';
import type { Issue } from '../../domain/issue.ts';
import { normalizeIssue } from '../../domain/normalize-issue.ts';
import type { Publication, SourceStyle } from '../../domain/publication.ts';
import { houseWords } from '../house-words.ts';
import type { MentionedEntity } from '../mentioned-entity.ts';
import type { LogoSource, PictureSource } from '../picture-source.ts';
import { isRightToLeft } from './direction.ts';
import { h } from './elements.ts';
import { createField } from './field.ts';
import { issueJsonLd } from './json-ld.ts';
import { pageStyle } from './page-style.ts';
import { pictureStyle } from './picture-style.ts';
import { createPictures } from './place-pictures.ts';
import { printStyle } from './print-style.ts';
import { sourceList } from './source-list.ts';

export interface IssueHtmlOptions {
  /** Lays the page out for paper of this size: page rules, running head, page numbers. */
  readonly paper?: 'A4' | 'Letter';
  /** Gives the bytes of images; without it their captions stand alone. */
  readonly pictures?: PictureSource;
  /** Whom and what the issue mentions: told to machines in the page's JSON-LD. */
  readonly entities?: readonly MentionedEntity[];
  /** The bytes of the brand's logos; the name of the publication stands where one is not at hand. */
  readonly logos?: LogoSource;
  /** As the publication has it where it is not given. */
  readonly sources?: SourceStyle;
}

const DEFAULT_ACCENT = '#0e5a70';
/** The page shows itself: it loads and runs nothing, and its images are in it. */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/**
 * Writes an issue as one self-contained page: semantic, readable on a phone and on paper, light and dark by the
 * reader's choice, without scripts and without anything to load. Images are in it as `data:` URIs, charts as SVG. The same
 * issue gives the same bytes.
 */
export function writeIssueHtml(given: Issue, publication?: Publication, options: IssueHtmlOptions = {}): string {
  const issue = normalizeIssue(given);
  const name = publication?.name ?? '';
  const title = [issue.title, name, numberText(issue)].filter((part) => part !== '').join(' · ') || 'Digest';
  const accent = publication?.accentColour ?? DEFAULT_ACCENT;
  const styles = [pageStyle(accent)];
  if (issue.pictures.length > 0) styles.push(pictureStyle(accent));
  if (options.paper !== undefined)
    styles.push(printStyle(options.paper, [name, numberText(issue)].filter(Boolean).join(', ')));
  const page = h(
    'html',
    { lang: issue.language, ...(isRightToLeft(issue.language) ? { dir: 'rtl' } : {}) },
    h(
      'head',
      {},
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: ['Content-Security-Policy'], content: CONTENT_POLICY }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', {}, title),
      h('meta', { name: 'description', content: description(issue) }),
      h('meta', { name: 'color-scheme', content: options.paper === undefined ? 'light dark' : 'light' }),
      h('meta', { name: 'generator', content: 'Digest Desk' }),
      ...(name === '' ? [] : [h('meta', { name: 'author', content: name })]),
      h('style', {}, styles.join('\n')),
      ...(options.paper === undefined
        ? [h('script', { type: 'application/ld+json' }, issueJsonLd(issue, publication, options.entities ?? []))]
        : []),
    ),
    h('body', {}, ...body(issue, publication, options)),
  );
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page as RootContent] })}\n`;
}

function body(issue: Issue, publication: Publication | undefined, options: IssueHtmlOptions): ElementContent[] {
  const names = publication?.houseNames ?? defaultHouseNames(issue.language);
  const base = issue.sectionHeading === '' ? 2 : 3;
  const field = createField();
  const pictures = createPictures(issue.pictures, {
    source: options.pictures,
    accentColour: publication?.accentColour ?? DEFAULT_ACCENT,
    language: issue.language,
  });
  const closed = (rich: Issue['lede'], placed = (blocks: ElementContent[]) => blocks): ElementContent[] => {
    const notes = field.begin();
    return [...placed(field.render(rich, { headingShift: 0 })), ...notes.end()];
  };
  // In reading order, as footnotes and pictures are numbered through.
  const notice = closed(issue.notice);
  const lede = closed(issue.lede, (blocks) => pictures.place(blocks, null));
  const developments = issue.developments.map((development, index) => {
    const id = `development-${index + 1}`;
    const notes = field.begin();
    const content = [
      ...pictures.place(field.render(development.body, { headingShift: base - 2 }), development.id),
      ...field.analysis(development.whyThisMatters, names.whyThisMatters[0] ?? '', { headingShift: base - 2 }),
    ];
    const headline = development.headline === '' ? (names.whyThisMatters[0] ?? id) : development.headline;
    return h(
      'article',
      {
        id,
        className: ['development'],
        ...(development.headline === '' ? { ariaLabel: headline } : { ariaLabelledBy: [`${id}-headline`] }),
      },
      ...(development.headline === '' ? [] : [h(`h${base}`, { id: `${id}-headline` }, development.headline)]),
      ...content,
      ...sourceList(
        development.sources,
        issue.language,
        options.sources ?? publication?.sourceStyle ?? 'line',
        houseWords(issue.language),
      ),
      ...notes.end(),
    );
  });
  const section = (id: string, heading: string, content: ElementContent[]) =>
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
    h('header', { className: ['masthead'] }, ...masthead(issue, publication)),
    h(
      'main',
      {},
      ...(notice.length === 0 ? [] : [h('div', { className: ['notice'] }, ...notice)]),
      ...(lede.length === 0 ? [] : [h('div', { className: ['lede'] }, ...lede)]),
      ...(issue.sectionHeading === ''
        ? developments
        : [
            h(
              'section',
              { id: 'developments', ariaLabelledBy: ['developments-heading'] },
              h('h2', { id: 'developments-heading', className: ['kicker'] }, issue.sectionHeading),
              ...developments,
            ),
          ]),
      ...section('in-context', names.inContext[0] ?? '', closed(issue.inContext)),
      ...section('takeaway', names.takeaway[0] ?? '', closed(issue.takeaway)),
    ),
  ];
}

function masthead(issue: Issue, publication: Publication | undefined): Element[] {
  const date = longDay(issue.publicationDate, issue.language);
  const facts = [
    ...(issue.number === '' ? [] : [h('span', {}, numberText(issue))]),
    ...(date === '' ? [] : [h('time', { dateTime: issue.publicationDate }, date)]),
  ];
  const under = [periodText(issue.periodStart, issue.periodEnd, issue.language), publication?.tagline ?? '']
    .filter((part) => part !== '')
    .join('. ');
  const name = publication?.name ?? '';
  return [
    ...(facts.length === 0
      ? []
      : [h('p', { className: ['facts'] }, ...facts.flatMap((fact, index) => (index === 0 ? [fact] : [' ', fact])))]),
    ...(name === '' ? [] : [h(issue.title === '' ? 'h1' : 'p', { className: ['name'] }, name)]),
    ...(under === '' ? [] : [h('p', { className: ['under'] }, under)]),
    ...(issue.title === '' && name !== '' ? [] : [h('h1', {}, issue.title === '' ? 'Digest' : issue.title)]),
  ];
}

const numberText = (issue: Issue): string => (issue.number === '' ? '' : `No. ${issue.number}`);

const DESCRIPTION_CHARACTERS = 200;

function description(issue: Issue): string {
  const text =
    plainText(issue.lede).replace(/\s+/g, ' ') ||
    issue.developments.map((item) => item.headline).join('; ') ||
    issue.title ||
    'A digest';
  return text.length <= DESCRIPTION_CHARACTERS
    ? text
    : `${text.slice(0, DESCRIPTION_CHARACTERS).replace(/\s+\S*$/, '')} …`;
}
