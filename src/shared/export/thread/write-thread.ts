import { webAddressOf } from '../../brand/address-of.ts';
import { plainText } from '../../document/plain-text.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Publication } from '../../domain/publication.ts';
import { anchorOf } from '../anchor.ts';
import { printedIssue } from '../printed-issue.ts';

export interface IssueThreadOptions {
  /** Of a post, as a reader counts them; 300 where it is not given. At least 120. */
  readonly characters?: number;
}

/** Numbered posts, to copy one by one. */
export interface IssueThread {
  readonly posts: readonly string[];
  /** What stands in no post, in words. */
  readonly notCarried: readonly string[];
}

const CHARACTERS = 300;
const LEAST = 120;

/**
 * Writes an issue as a thread: a post for its opening, one a development with its headline and as many whole sentences as
 * there is room for, one for the takeaway; each with its number and, where the brand has an address, a link.
 */
export function writeIssueThread(
  given: Issue,
  publication?: Publication,
  options: IssueThreadOptions = {},
): IssueThread {
  const { issue, publication: name, number, names } = printedIssue(given, publication);
  const most = Math.max(LEAST, options.characters ?? CHARACTERS);
  const address = webAddressOf(issue, publication);
  const opening = {
    place: 'the lede',
    head: [issue.title, [name, number].filter((part) => part !== '').join(', ')]
      .filter((part) => part !== '')
      .join('\n'),
    text: plainText(issue.lede),
    link: address,
  };
  const drafts = [
    ...(opening.head === '' && opening.text === '' ? [] : [opening]),
    ...issue.developments.map((development) => ({
      place: `the body of “${development.headline || 'a development without a headline'}”`,
      head: development.headline,
      text: plainText(development.body),
      link: address === null ? null : `${address}#${anchorOf(development)}`,
    })),
    ...(issue.takeaway.children.length === 0
      ? []
      : [
          {
            place: 'the takeaway',
            head: names.takeaway,
            text: plainText(issue.takeaway),
            link: address === null ? null : `${address}#takeaway`,
          },
        ]),
  ];
  const notCarried: string[] = [];
  const posts = drafts.map(({ place, head, text, link }, at) => {
    const foot = [`${at + 1}/${drafts.length}`, ...(link === null ? [] : [link])].join(' ');
    const room = most - length(foot) - 2;
    const title = cut(head, room);
    const { kept, isWhole } = sentences(text, room - length(title) - 2);
    if (!isWhole) notCarried.push(`${place}, but for ${kept === '' ? 'its headline' : 'its beginning'}`);
    return [title, kept, foot].filter((part) => part !== '').join('\n\n');
  });
  const left = [
    ...(issue.notice.children.length === 0 ? [] : ['the notice']),
    ...issue.developments
      .filter(({ whyThisMatters }) => whyThisMatters.children.length > 0)
      .map(({ headline }) => `the analysis of “${headline}”`),
    ...(issue.inContext.children.length === 0 ? [] : ['In Context']),
    ...(issue.pictures.length === 0 ? [] : [`${issue.pictures.length} pictures`]),
  ];
  return { posts, notCarried: [...notCarried, ...left] };
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const letters = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
/** As a reader counts: an emoji of several signs is one. */
const length = (text: string): number => letters(text).length;

function cut(text: string, most: number): string {
  const all = letters(text);
  return all.length <= most
    ? text
    : `${all
        .slice(0, Math.max(0, most - 2))
        .join('')
        .replace(/\s+\S*$/, '')} …`;
}

/** As many whole sentences as there is room for; the beginning of the first where that alone is longer. */
function sentences(text: string, room: number): { readonly kept: string; readonly isWhole: boolean } {
  const line = text.replace(/\s+/g, ' ').trim();
  if (length(line) <= room) return { kept: line, isWhole: true };
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(line)) {
    if (length((kept + segment).trim()) > room) break;
    kept += segment;
  }
  return { kept: kept === '' ? (room > 20 ? cut(line, room) : '') : kept.trim(), isWhole: false };
}
