import {
  AlignmentType,
  Document,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  type Paragraph,
} from 'docx';
import type { PhrasingContent, RootContent } from 'mdast';
import { shortDate } from '../../document/period-text.ts';
import type { RichText } from '../../document/rich-text.ts';
import type { Development } from '../../domain/development.ts';
import type { DevelopmentId } from '../../domain/ids.ts';
import type { Issue } from '../../domain/issue.ts';
import { picturesAt } from '../../domain/picture.ts';
import type { Publication } from '../../domain/publication.ts';
import { blocksBefore } from '../blocks-before.ts';
import { isRightToLeft } from '../html/direction.ts';
import type { LogoSource, PictureSource } from '../picture-source.ts';
import { type PrintedIssue, printedIssue } from '../printed-issue.ts';
import { runInLabel } from '../run-in-label.ts';
import { sayable } from '../xml-text.ts';
import { type BlockOptions, docxBlocks, docxParagraph } from './docx-blocks.ts';
import { firstHead, foot, runningHead } from './docx-furniture.ts';
import { docxPicture } from './docx-pictures.ts';
import { docxNumbering, docxStyles } from './docx-styles.ts';
import { fixedArchive } from './fixed-archive.ts';

export interface IssueDocxOptions {
  readonly pictures?: PictureSource;
  /** Drawings of charts, and PNG or JPEG copies of images that Word cannot show; a chart is its table without one. */
  readonly drawn?: PictureSource;
  readonly logos?: LogoSource;
  readonly pageSize?: 'A4' | 'Letter';
}

/** Twips. */
const PAGES = { A4: { width: 11_906, height: 16_838 }, Letter: { width: 12_240, height: 15_840 } } as const;
const MARGIN = 1_247;
const TWIPS_PER_PX = 15;

/**
 * Writes an issue for Word: real styles, headings, lists, tables with heads, footnotes, pictures with alt texts; the masthead
 * stands in the head of the first page. The same issue gives the same bytes.
 */
export async function writeIssueDocx(
  given: Issue,
  publication?: Publication,
  options: IssueDocxOptions = {},
): Promise<Uint8Array> {
  const printed = printedIssue(given, publication);
  const { issue, brand, words, names } = printed;
  const isRtl = isRightToLeft(issue.language);
  const page = PAGES[options.pageSize ?? brand.pageSize];
  const textTwips = page.width - 2 * MARGIN;
  const footnotes: Record<string, { readonly children: Paragraph[] }> = {};
  const starts = new Set<number>([1]);
  let lists = 0;
  let images = 0;
  const newPictureId = () => {
    images += 1;
    return images;
  };
  const newList = (start: number | null) => {
    if (start !== null) starts.add(start);
    lists += 1;
    return lists;
  };

  /** Of one field: its footnotes are numbered through the file, and their texts put aside. */
  const inField = (rich: RichText, style?: string): BlockOptions => {
    const numbers = new Map<string, number>();
    const footnoteNumber = (identifier: string): number => {
      const known = numbers.get(identifier);
      if (known !== undefined) return known;
      const number = Object.keys(footnotes).length + 1;
      numbers.set(identifier, number);
      const definition = rich.children.find(
        (block) => block.type === 'footnoteDefinition' && block.identifier === identifier,
      );
      const children = definition?.type === 'footnoteDefinition' ? definition.children : [];
      footnotes[number] = { children: [] };
      footnotes[number] = {
        children: children.flatMap((block) =>
          block.type === 'paragraph'
            ? [docxParagraph(block.children, { isRightToLeft: isRtl, footnoteNumber, style: 'FootnoteText' })]
            : [],
        ),
      };
      return number;
    };
    return { isRightToLeft: isRtl, footnoteNumber, brand, newList, ...(style === undefined ? {} : { style }) };
  };
  const field = (rich: RichText, style?: string): FileChild[] => docxBlocks(rich.children, inField(rich, style));
  const withPictures = (rich: RichText, at: DevelopmentId | null, style?: string): FileChild[] => {
    const inside = inField(rich, style);
    const blocks = rich.children.filter(({ type }) => type !== 'footnoteDefinition');
    const here = (index: number): FileChild[] =>
      picturesAt(issue.pictures, at)
        .filter((picture) => blocksBefore(picture, blocks.length) === index)
        .flatMap((picture) =>
          docxPicture(picture, {
            ...inside,
            source: options.pictures,
            drawn: options.drawn,
            language: issue.language,
            words,
            fullPx: Math.floor(textTwips / TWIPS_PER_PX),
            newPictureId,
          }),
        );
    return [...here(0), ...blocks.flatMap((block, index) => [...docxBlocks([block], inside), ...here(index + 1)])];
  };
  const heading = (
    text: string,
    level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
    more: IParagraphOptions = {},
  ): Paragraph[] =>
    text === ''
      ? []
      : [docxParagraph([{ type: 'text', value: text }], inField(issue.lede), { heading: level, ...more })];
  const development = (each: Development): FileChild[] => [
    ...heading(each.headline, HeadingLevel.HEADING_3),
    ...withPictures(each.body, each.id),
    ...docxBlocks(labelled(each.whyThisMatters, runInLabel(names.whyThisMatters)), inField(each.whyThisMatters)),
    ...sources(each, printed, isRtl),
  ];
  const section = (name: string, rich: RichText): FileChild[] =>
    rich.children.length === 0 ? [] : [...heading(name, HeadingLevel.HEADING_2), ...field(rich)];

  const children = [
    ...heading(
      issue.title,
      HeadingLevel.HEADING_1,
      brand.masthead === 'centred' ? { alignment: AlignmentType.CENTER } : {},
    ),
    ...field(issue.notice, 'Notice'),
    ...withPictures(issue.lede, null, 'Lede'),
    ...heading(issue.sectionHeading, HeadingLevel.HEADING_2),
    ...issue.developments.flatMap(development),
    ...section(names.inContext, issue.inContext),
    ...section(names.takeaway, issue.takeaway),
  ];
  const file = new Document({
    title: sayable(printed.fullTitle),
    creator: sayable(printed.publication || 'Digest Desk'),
    lastModifiedBy: sayable(printed.publication || 'Digest Desk'),
    description: sayable(printed.description),
    styles: docxStyles(brand, issue.language),
    numbering: docxNumbering([...starts].sort((a, b) => a - b)),
    footnotes,
    hyphenation: { autoHyphenation: true },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: page,
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        headers: { first: firstHead(printed, isRtl, options.logos), default: runningHead(printed, isRtl, textTwips) },
        footers: { first: foot(printed, isRtl, textTwips), default: foot(printed, isRtl, textTwips) },
        children,
      },
    ],
  });
  const day = issue.publicationDate === '' ? '1980-01-01' : issue.publicationDate;
  return fixedArchive(new Uint8Array(await Packer.toArrayBuffer(file)), `${day}T08:00:00Z`);
}

/** The label runs in where an analysis begins with a paragraph, as on the page. */
function labelled(rich: RichText, label: string): RootContent[] {
  const [first, ...rest] = rich.children;
  if (first === undefined) return [];
  const strong: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: label }] };
  return first.type === 'paragraph'
    ? [{ ...first, children: [strong, { type: 'text', value: ' ' }, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [strong] }, first, ...rest];
}

function sources({ sources: list }: Development, { issue, words }: PrintedIssue, isRtl: boolean): Paragraph[] {
  const named = list.filter(({ title, url }) => title !== '' || url !== '');
  if (named.length === 0) return [];
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  const parts = named.flatMap(({ title, publisher, url, date, note }, at): PhrasingContent[] => [
    ...(at === 0 ? [] : [text('; ')]),
    ...(url === ''
      ? [text(title)]
      : [{ type: 'link' as const, url, children: [{ type: 'text' as const, value: title || url }] }]),
    text(
      [publisher, shortDate(date, issue.language)]
        .filter((part) => part !== '')
        .map((part) => `, ${part}`)
        .join('') + (note === '' ? '' : `. ${note}`),
    ),
  ]);
  const label: PhrasingContent = text(`${named.length === 1 ? words.source : words.sources} `);
  return [docxParagraph([label, ...parts], { isRightToLeft: isRtl, footnoteNumber: () => 0, style: 'Sources' })];
}
