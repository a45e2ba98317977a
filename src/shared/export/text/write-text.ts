import type { RootContent } from 'mdast';
import { webAddressOf } from '../../brand/address-of.ts';
import { shortDate } from '../../document/period-text.ts';
import type { RichText } from '../../document/rich-text.ts';
import { safeUrl } from '../../document/safe-url.ts';
import type { Source } from '../../domain/development.ts';
import type { DevelopmentId } from '../../domain/ids.ts';
import type { Issue } from '../../domain/issue.ts';
import { picturesAt } from '../../domain/picture.ts';
import type { Publication } from '../../domain/publication.ts';
import { blocksBefore } from '../blocks-before.ts';
import { type PrintedIssue, printedIssue } from '../printed-issue.ts';
import { runInLabel } from '../run-in-label.ts';
import { type BlockPlace, blocksText } from './block-text.ts';
import { createNotes, type TextNotes } from './notes.ts';
import { pictureText } from './picture-text.ts';
import { columnsOf } from './text-width.ts';
import { wrap } from './wrap.ts';

export interface IssueTextOptions {
  /** 72 where it is not given. */
  readonly columns?: number;
  /** Text of a mail: with the postal address and the way to end it. */
  readonly isMail?: boolean;
}

const COLUMNS = 72;

/**
 * Writes an issue as plain text in lines of at most 72 columns: links and footnotes are numbers in brackets, told at the
 * end; tables stand in columns; pictures are their words. The same issue gives the same bytes.
 */
export function writeIssueText(given: Issue, publication?: Publication, options: IssueTextOptions = {}): string {
  const printed = printedIssue(given, publication);
  const { issue, names, words } = printed;
  const columns = options.columns ?? COLUMNS;
  const notes = createNotes();
  const field = (name: string, rich: RichText): string[] => blocksText(rich.children, { columns, field: name, notes });
  const parts: string[][] = [
    masthead(printed, columns),
    ...(issue.title === '' ? [] : [underlined(issue.title, '=', columns)]),
    field('notice', issue.notice),
    withPictures(issue.lede.children, null, printed, { columns, field: 'lede', notes }),
    ...(issue.sectionHeading === '' ? [] : [underlined(issue.sectionHeading, '=', columns)]),
    ...issue.developments.flatMap((development): string[][] => [
      ...(development.headline === '' ? [] : [underlined(development.headline, '-', columns)]),
      withPictures(development.body.children, development.id, printed, {
        columns,
        field: development.id,
        notes,
      }),
      blocksText(labelled(development.whyThisMatters, runInLabel(names.whyThisMatters)), {
        columns,
        field: `${development.id} why`,
        notes,
      }),
      sources(development.sources, printed, columns, notes),
    ]),
    ...section(names.inContext, field('context', issue.inContext), columns),
    ...section(names.takeaway, field('takeaway', issue.takeaway), columns),
    ...noteList(notes, words.notes, columns),
    footer(printed, publication, options.isMail ?? false, columns),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function section(heading: string, lines: string[], columns: number): string[][] {
  return lines.length === 0 ? [] : [underlined(heading, '=', columns), lines];
}

function footer(
  { issue, brand, words }: PrintedIssue,
  publication: Publication | undefined,
  isMail: boolean,
  columns: number,
): string[] {
  const address = webAddressOf(issue, publication);
  const lines = [
    ...(brand.footer === '' ? [] : wrap(brand.footer, columns)),
    ...(address === null ? [] : [`${words.readOnWeb}: ${address}`]),
    ...(isMail && brand.postalAddress !== '' ? wrap(brand.postalAddress, columns) : []),
    ...(isMail && brand.unsubscribeAddress !== '' ? [`${brand.unsubscribeText}: ${brand.unsubscribeAddress}`] : []),
  ];
  return lines.length === 0 ? [] : ['-- ', ...lines];
}

function masthead({ masthead: name, number, date, period, tagline }: PrintedIssue, columns: number): string[] {
  const facts = [number, date].filter((part) => part !== '').join(' · ');
  const under = [period, tagline].filter((part) => part !== '').join('. ');
  return [name, facts, under].filter((part) => part !== '').flatMap((part) => wrap(part, columns));
}

function underlined(text: string, sign: string, columns: number): string[] {
  const lines = wrap(text, columns);
  return [...lines, sign.repeat(Math.min(columns, Math.max(3, ...lines.map(columnsOf))))];
}

/** The label runs in where an analysis begins with a paragraph, as on the page. */
function labelled(rich: RichText, label: string): RootContent[] {
  const [first, ...rest] = rich.children;
  if (first === undefined) return [];
  const text = { type: 'text' as const, value: first.type === 'paragraph' ? `${label} ` : label };
  return first.type === 'paragraph'
    ? [{ ...first, children: [text, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [text] }, first, ...rest];
}

function withPictures(
  blocks: readonly RootContent[],
  developmentId: DevelopmentId | null,
  { issue, words }: PrintedIssue,
  place: BlockPlace,
): string[] {
  const count = blocks.filter(({ type }) => type !== 'footnoteDefinition').length;
  const pictures = picturesAt(issue.pictures, developmentId);
  const at = (index: number) =>
    pictures
      .filter((picture) => blocksBefore(picture, count) === index)
      .map((picture) => pictureText(picture, words, issue.language, place.columns));
  const pieces = [
    ...at(0),
    ...blocks.flatMap((block, index) => [blocksText([block], place), ...(index < count ? at(index + 1) : [])]),
  ].filter((lines) => lines.length > 0);
  return pieces.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function sources(list: readonly Source[], { issue, words }: PrintedIssue, columns: number, notes: TextNotes): string[] {
  const named = list.filter(({ title, url }) => title !== '' || url !== '');
  if (named.length === 0) return [];
  const told = named.map(({ title, publisher, url, date, note }) => {
    const safe = safeUrl(url);
    const mark = safe === null ? '' : ` [${notes.ofLink(safe)}]`;
    const said = [
      `${title === '' ? url : title}${title === '' ? '' : mark}`,
      publisher,
      shortDate(date, issue.language),
    ];
    return `${said.filter((part) => part !== '').join(', ')}${note === '' ? '' : `. ${note}`}`;
  });
  return wrap(`${named.length === 1 ? words.source : words.sources} ${told.join('; ')}`, columns);
}

function noteList(notes: TextNotes, heading: string, columns: number): string[][] {
  const list = notes.list();
  if (list.length === 0) return [];
  const lines = list.flatMap(({ number, text }) => {
    const mark = `[${number}] `;
    return wrap(text, columns - mark.length).map((line, row) => (row === 0 ? mark : ' '.repeat(mark.length)) + line);
  });
  return [underlined(heading, '=', columns), lines];
}
