import { stringify } from 'yaml';
import { isEmptyRichText, type RichText } from '../../document/rich-text.ts';
import type { Source } from '../../domain/development.ts';
import { defaultHouseNames } from '../../domain/house-names.ts';
import type { Issue } from '../../domain/issue.ts';
import { normalizeIssue, normalizePicture } from '../../domain/normalize-issue.ts';
import { type Picture, picturesAt } from '../../domain/picture.ts';
import type { Publication } from '../../domain/publication.ts';
import { blocksBefore } from '../blocks-before.ts';
import type { PictureSource } from '../picture-source.ts';
import { type Region, regionComment } from './layout.ts';
import { parseIssueMarkdown } from './parse-issue.ts';
import { type FileBeside, type PictureFiles, pictureFiles } from './picture-files.ts';
import { pictureLines, readPictureLines } from './picture-lines.ts';
import { type Insert, same, writeLine, writeRichText } from './write-rich-text.ts';

export interface IssueMarkdown {
  readonly text: string;
  /** What the file cannot carry, in words; found by reading the file back. Empty where it carries all. */
  readonly notCarried: readonly string[];
  /** The pictures that the text refers to; empty without a source of pictures. */
  readonly files: readonly FileBeside[];
  /** Pictures whose images the source does not have, or that are not safe. */
  readonly missing: readonly Picture[];
}

export interface IssueMarkdownOptions {
  /** Gives the bytes of images. Without it no files are made, and the text still refers to them. */
  readonly pictures?: PictureSource;
  /** The folder of the pictures, beside the text; `pictures` where it is not given. */
  readonly folder?: string;
}

/**
 * Writes an issue as one CommonMark + GFM file with YAML front matter. The same issue always gives the same bytes, and
 * `parseIssueMarkdown` gives the issue back. Underline, superscript and subscript are inline HTML; pictures are images of
 * files in a folder beside it.
 */
export function writeIssueMarkdown(
  given: Issue,
  publication?: Publication,
  options: IssueMarkdownOptions = {},
): IssueMarkdown {
  const issue = normalizeIssue(given);
  const names = publication?.houseNames ?? defaultHouseNames(issue.language);
  const beside = pictureFiles(issue, publication, options.folder ?? 'pictures', options.pictures);
  const blocks: string[] = [frontMatter(issue, publication, beside)];
  const field = (
    region: Region,
    rich: RichText,
    heading: string | null,
    prefix: string,
    inserts?: readonly Insert[],
  ) => {
    if (isEmptyRichText(rich) && (inserts ?? []).length === 0) return;
    blocks.push(regionComment(region));
    if (heading !== null) blocks.push(heading);
    blocks.push(writeRichText(rich, prefix, inserts));
  };
  const inserts = (pictures: readonly Picture[], rich: RichText): Insert[] => {
    const count = rich.children.filter(({ type }) => type !== 'footnoteDefinition').length;
    return pictures.map((picture) => ({
      blocksBefore: blocksBefore(picture, count),
      text: pictureLines(picture, beside.pathOf(picture), issue.language),
    }));
  };
  if (issue.title !== '') blocks.push(`# ${writeLine(issue.title)}`);
  field('notice', issue.notice, null, 'notice-');
  field('lede', issue.lede, null, 'lede-', inserts(picturesAt(issue.pictures, null), issue.lede));
  if (issue.sectionHeading !== '') blocks.push(regionComment('section'), `## ${writeLine(issue.sectionHeading)}`);
  issue.developments.forEach((development, index) => {
    blocks.push(regionComment('development', development.id));
    if (development.headline !== '') blocks.push(`### ${writeLine(development.headline)}`);
    const pictures = inserts(picturesAt(issue.pictures, development.id), development.body);
    if (!isEmptyRichText(development.body) || pictures.length > 0)
      blocks.push(writeRichText(development.body, `d${index + 1}-`, pictures));
    field('why', development.whyThisMatters, `#### ${writeLine(names.whyThisMatters[0] ?? '')}`, `w${index + 1}-`);
    if (development.sources.length > 0) blocks.push(regionComment('sources'), sourceList(development.sources));
  });
  field('context', issue.inContext, `## ${writeLine(names.inContext[0] ?? '')}`, 'context-');
  field('takeaway', issue.takeaway, `## ${writeLine(names.takeaway[0] ?? '')}`, 'takeaway-');
  const text = `${blocks.join('\n\n')}\n`;
  return { text, notCarried: notCarried(issue, text), files: beside.files, missing: beside.missing };
}

function frontMatter(issue: Issue, publication: Publication | undefined, beside: PictureFiles): string {
  const { id, publicationId, number, periodStart, periodEnd, publicationDate, language, title } = issue;
  const data = {
    format: 'digest-desk/issue',
    version: 1,
    language,
    title,
    ...(publication === undefined ? {} : { publication: publication.name }),
    number,
    date: publicationDate,
    periodStart,
    periodEnd,
    id,
    publicationId,
    developments: issue.developments.map(({ id: developmentId, topics, sources }) => ({
      id: developmentId,
      ...(topics.length === 0 ? {} : { topics }),
      ...(sources.length === 0 ? {} : { sources }),
    })),
    ...(issue.leftOut.length === 0 ? {} : { leftOut: issue.leftOut }),
    ...(issue.figures.length === 0 ? {} : { figures: issue.figures }),
    ...(issue.decisions.length === 0 ? {} : { decisions: issue.decisions }),
    ...(issue.accepted.length === 0 ? {} : { accepted: issue.accepted }),
    ...(issue.pictures.length === 0
      ? {}
      : { pictures: issue.pictures.map((each) => pictureData(each, issue, beside)) }),
  };
  return `---\n${stringify(data, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd()}\n---`;
}

/** What the text itself does not carry of a picture. */
function pictureData(picture: Picture, issue: Issue, beside: PictureFiles) {
  const { alt, caption, ...rest } = picture;
  const isInText = picture.developmentId === null || issue.developments.some(({ id }) => id === picture.developmentId);
  const told = isInText
    ? readPictureLines(pictureLines(picture, beside.pathOf(picture), issue.language))
    : { alt: null, caption: null };
  return { ...rest, ...(told.alt === alt ? {} : { alt }), ...(told.caption === caption ? {} : { caption }) };
}

function sourceList(sources: readonly Source[]): string {
  return sources
    .map(({ title, publisher, url, date }, index) => {
      const name = writeLine(title === '' ? url : title);
      const linked = url === '' ? name : `[${name}](<${url.replace(/[<>\n]/g, encodeURIComponent)}>)`;
      return `${index + 1}. ${[linked, writeLine(publisher), date].filter((part) => part !== '').join(', ')}`;
    })
    .join('\n');
}

/** Reads the file back and names every part that came back different. */
function notCarried(issue: Issue, text: string): string[] {
  const back = parseIssueMarkdown(text);
  if (!back.ok) return [`the whole issue: ${back.error.message}`];
  const parts = (one: Issue): [string, unknown][] => [
    ['the title', one.title],
    ['the notice', one.notice],
    ['the lede', one.lede],
    ['the section heading', one.sectionHeading],
    ...one.developments.flatMap((development, index): [string, unknown][] => [
      [`the headline of development ${index + 1}`, development.headline],
      [`the body of development ${index + 1}`, development.body],
      [`the analysis of development ${index + 1}`, development.whyThisMatters],
      [`the sources of development ${index + 1}`, development.sources],
    ]),
    ['In Context', one.inContext],
    ['the takeaway', one.takeaway],
    ['the pictures', one.pictures.map(normalizePicture)],
  ];
  const theirs = new Map(parts(back.value));
  return parts(issue).flatMap(([name, value]) => (same(value, theirs.get(name)) ? [] : [name]));
}
