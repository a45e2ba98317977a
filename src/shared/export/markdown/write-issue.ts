import { stringify } from 'yaml';
import { isEmptyRichText, type RichText } from '../../document/rich-text.ts';
import type { Source } from '../../domain/development.ts';
import { defaultHouseNames } from '../../domain/house-names.ts';
import type { Issue } from '../../domain/issue.ts';
import { normalizeIssue } from '../../domain/normalize-issue.ts';
import type { Publication } from '../../domain/publication.ts';
import { type Region, regionComment } from './layout.ts';
import { parseIssueMarkdown } from './parse-issue.ts';
import { same, writeLine, writeRichText } from './write-rich-text.ts';

export interface IssueMarkdown {
  readonly text: string;
  /** What the file cannot carry, in words; found by reading the file back. Empty where it carries all. */
  readonly notCarried: readonly string[];
}

/**
 * Writes an issue as one CommonMark + GFM file with YAML front matter. The same issue always gives the same bytes, and
 * `parseIssueMarkdown` gives the issue back. Underline, superscript and subscript are inline HTML.
 */
export function writeIssueMarkdown(given: Issue, publication?: Publication): IssueMarkdown {
  const issue = normalizeIssue(given);
  const names = publication?.houseNames ?? defaultHouseNames(issue.language);
  const blocks: string[] = [frontMatter(issue, publication)];
  const field = (region: Region, rich: RichText, heading: string | null, prefix: string) => {
    if (isEmptyRichText(rich)) return;
    blocks.push(regionComment(region));
    if (heading !== null) blocks.push(heading);
    blocks.push(writeRichText(rich, prefix));
  };
  if (issue.title !== '') blocks.push(`# ${writeLine(issue.title)}`);
  field('notice', issue.notice, null, 'notice-');
  field('lede', issue.lede, null, 'lede-');
  if (issue.sectionHeading !== '') blocks.push(regionComment('section'), `## ${writeLine(issue.sectionHeading)}`);
  issue.developments.forEach((development, index) => {
    blocks.push(regionComment('development', development.id));
    if (development.headline !== '') blocks.push(`### ${writeLine(development.headline)}`);
    if (!isEmptyRichText(development.body)) blocks.push(writeRichText(development.body, `d${index + 1}-`));
    field('why', development.whyThisMatters, `#### ${writeLine(names.whyThisMatters[0] ?? '')}`, `w${index + 1}-`);
    if (development.sources.length > 0) blocks.push(regionComment('sources'), sourceList(development.sources));
  });
  field('context', issue.inContext, `## ${writeLine(names.inContext[0] ?? '')}`, 'context-');
  field('takeaway', issue.takeaway, `## ${writeLine(names.takeaway[0] ?? '')}`, 'takeaway-');
  const text = `${blocks.join('\n\n')}\n`;
  return { text, notCarried: notCarried(issue, text) };
}

function frontMatter(issue: Issue, publication: Publication | undefined): string {
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
    ...(issue.pictures.length === 0 ? {} : { pictures: issue.pictures }),
  };
  return `---\n${stringify(data, { lineWidth: 0 }).trimEnd()}\n---`;
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
    ['the pictures', one.pictures],
  ];
  const theirs = new Map(parts(back.value));
  return parts(issue).flatMap(([name, value]) => (same(value, theirs.get(name)) ? [] : [name]));
}
