import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parse } from 'yaml';
import { emptyRichText } from '../../document/rich-text.ts';
import type { Development } from '../../domain/development.ts';
import { type DevelopmentId, newDevelopmentId } from '../../domain/ids.ts';
import { blankIssue, type Issue } from '../../domain/issue.ts';
import { normalizeLine } from '../../domain/normalize-issue.ts';
import type { Picture } from '../../domain/picture.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { blocksBefore } from '../blocks-before.ts';
import { frontMatterSchema } from '../json/issue-schema.ts';
import { type Region, regionOf } from './layout.ts';
import { loneImage, type PictureInText, pictureIdOf } from './picture-lines.ts';
import { fieldFromBlocks, parseMarkdown } from './read-rich-text.ts';

export interface IssueFileProblem {
  readonly kind: 'not-ours' | 'damaged' | 'newer';
  readonly message: string;
}

/** True where a text begins with the front matter of our own Markdown. */
export const isIssueMarkdown = (text: string): boolean =>
  /^\uFEFF?---\r?\n(?:.*\r?\n){0,20}?format: ["']?digest-desk\/issue/.test(text.slice(0, 4000));

/** Reads an issue back from the Markdown that `writeIssueMarkdown` wrote, with later edits by hand taken in. */
export function parseIssueMarkdown(text: string): Result<Issue, IssueFileProblem> {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text);
  if (match === null) return fail({ kind: 'not-ours', message: 'there is no front matter of Digest Desk at the top' });
  let data: unknown;
  try {
    data = parse(match[1] ?? '', { maxAliasCount: 0 });
  } catch (cause) {
    return fail({
      kind: 'damaged',
      message: `the front matter is no YAML: ${(cause as Error).message.split('\n')[0]}`,
    });
  }
  const front = frontMatterSchema.safeParse(data);
  if (!front.success) {
    const issue = front.error.issues[0];
    return fail({ kind: 'damaged', message: `the front matter’s “${issue?.path.join('.')}”: ${issue?.message}` });
  }
  if (front.data.version !== 1) {
    return fail({
      kind: 'newer',
      message: `the file has version ${front.data.version}; this Digest Desk reads version 1. Update it.`,
    });
  }
  return ok(assemble(front.data, parseMarkdown(text.slice(match[0].length)).children));
}

type FrontMatter = import('zod').infer<typeof frontMatterSchema>;

function assemble(front: FrontMatter, blocks: readonly RootContent[]): Issue {
  const found = regions(blocks);
  const { notice, lede, section, context, takeaway, developments, title } = found;
  const fresh = blankIssue(front.publicationId, front.language);
  return {
    ...fresh,
    id: front.id ?? fresh.id,
    number: front.number,
    periodStart: front.periodStart,
    periodEnd: front.periodEnd,
    publicationDate: front.date,
    title: title ?? normalizeLine(front.title),
    notice: fieldFromBlocks(notice, 'notice-'),
    lede: fieldFromBlocks(lede, 'lede-'),
    sectionHeading: lineOf(section[0]),
    developments: developments.map(({ id, body, why }, index): Development => {
      const known = front.developments.find((item) => item.id === id);
      const first = body[0];
      const hasHeadline = first?.type === 'heading' && first.depth <= 4;
      return {
        id: (id === '' ? newDevelopmentId() : id) as DevelopmentId,
        headline: hasHeadline ? lineOf(first) : '',
        body: fieldFromBlocks(hasHeadline ? body.slice(1) : body, `d${index + 1}-`),
        whyThisMatters: fieldFromBlocks(withoutLabel(why), `w${index + 1}-`),
        sources: known?.sources ?? [],
        topics: known?.topics ?? [],
      };
    }),
    inContext: context.length === 0 ? emptyRichText() : fieldFromBlocks(withoutLabel(context), 'context-'),
    takeaway: takeaway.length === 0 ? emptyRichText() : fieldFromBlocks(withoutLabel(takeaway), 'takeaway-'),
    leftOut: front.leftOut,
    figures: front.figures,
    decisions: front.decisions,
    accepted: front.accepted,
    pictures: placedPictures(front.pictures, found),
  };
}

/** Pictures stand where the text has them, also where someone moved or renamed them there; what was taken out is gone. */
function placedPictures(known: FrontMatter['pictures'], { pictures, lede, developments }: Regions): Picture[] {
  const bodies = new Map<string | null, readonly RootContent[]>([
    [null, lede],
    ...developments.map(({ id, body }) => [id, body] as const),
  ]);
  return known.flatMap((picture): Picture[] => {
    const told = pictures.find(({ id }) => id === picture.id);
    const texts = { alt: picture.alt ?? told?.alt ?? '', caption: picture.caption ?? told?.caption ?? '' };
    if (told === undefined) return bodies.has(picture.developmentId) ? [] : [{ ...picture, ...texts }];
    const count = (bodies.get(told.developmentId) ?? []).filter(isCounted).length;
    const isThere = told.developmentId === picture.developmentId && blocksBefore(picture, count) === told.blocksBefore;
    const placement =
      told.blocksBefore >= count ? ('after' as const) : { afterBlock: Math.max(0, told.blocksBefore - 1) };
    return [
      {
        ...picture,
        ...texts,
        ...(isThere ? {} : { developmentId: told.developmentId, placement }),
      },
    ];
  });
}

/** Blocks by which a picture's place is told: headlines stand before the body, footnotes behind it. */
const isCounted = (block: RootContent, at: number): boolean =>
  block.type !== 'footnoteDefinition' && !(at === 0 && block.type === 'heading' && block.depth <= 4);

interface Regions {
  readonly pictures: PictureInText[];
  title: string | null;
  readonly notice: RootContent[];
  readonly lede: RootContent[];
  readonly section: RootContent[];
  readonly context: RootContent[];
  readonly takeaway: RootContent[];
  readonly developments: { readonly id: string; readonly body: RootContent[]; readonly why: RootContent[] }[];
}

function regions(blocks: readonly RootContent[]): Regions {
  const found: Regions = {
    pictures: [],
    title: null,
    notice: [],
    lede: [],
    section: [],
    context: [],
    takeaway: [],
    developments: [],
  };
  let region: Region | null = null;
  let pictureId: string | null = null;
  for (const block of blocks) {
    const image = pictureId === null ? null : loneImage(block);
    if (pictureId !== null && image !== null) {
      const development = region === 'development' || region === 'why' ? found.developments.at(-1) : undefined;
      found.pictures.push({
        id: pictureId,
        alt: normalizeLine(image.alt ?? ''),
        caption: normalizeLine(image.title ?? ''),
        developmentId: (development?.id ?? null) as DevelopmentId | null,
        blocksBefore: (development?.body ?? found.lede).filter(isCounted).length,
      });
      pictureId = null;
      continue;
    }
    pictureId = block.type === 'html' ? pictureIdOf(block.value) : null;
    const begun = block.type === 'html' ? regionOf(block.value) : null;
    if (begun !== null) {
      region = begun.region;
      if (region === 'development') found.developments.push({ id: begun.id, body: [], why: [] });
    } else if (block.type === 'html' || region === 'sources') continue;
    else if (region === null) {
      if (block.type === 'heading' && block.depth === 1) found.title = lineOf(block);
      // Text that someone wrote above the first mark is an opening.
      else found.lede.push(block);
    } else if (region === 'development') found.developments.at(-1)?.body.push(block);
    else if (region === 'why') found.developments.at(-1)?.why.push(block);
    else found[region].push(block);
  }
  return found;
}

const lineOf = (node: RootContent | undefined): string =>
  node === undefined ? '' : normalizeLine(textOf(node, { includeHtml: false }));

function withoutLabel(blocks: readonly RootContent[]): RootContent[] {
  const first = blocks[0];
  return first?.type === 'heading' && first.depth <= 4 ? blocks.slice(1) : [...blocks];
}
