import type { RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { parse } from 'yaml';
import type { RichText } from '../../document/rich-text.ts';
import { normalizeIssue } from '../../domain/normalize-issue.ts';
import type { Picture } from '../../domain/picture.ts';
import type { FileBeside } from '../markdown/picture-files.ts';
import { loneImage } from '../markdown/picture-lines.ts';
import { fieldFromBlocks, parseMarkdown } from '../markdown/read-rich-text.ts';
import { imageBytes } from '../picture-source.ts';
import { printedIssue } from '../printed-issue.ts';
import { besideLosses } from './beside-losses.ts';
import { type Loss, lossesOf } from './loss.ts';
import { nameOf, wholeText } from './places.ts';
import type { Exported } from './report.ts';

/** What the files of a static site do not have of their issue, proven by reading its pages back. */
export function siteFidelity(
  { issue: given, publication, pictures }: Exported,
  files: readonly FileBeside[],
): readonly Loss[] {
  const issue = normalizeIssue(given);
  const { names, title } = printedIssue(issue, publication);
  const pages = files.filter(({ path }) => path.endsWith('.md')).map(({ content }) => readPage(content));
  const [front, ...developments] = pages;
  const text = (place: string, expected: RichText, blocks: readonly RootContent[] | undefined): readonly Loss[] =>
    lossesOf(place, expected, blocks && fieldFromBlocks(blocks, ''));
  const named = (page: Page | undefined, name: string) => page?.sections.get(name);
  const opening = wholeText({ body: issue.notice, whyThisMatters: issue.lede });
  return [
    ...(issue.title === '' || front?.title === title ? [] : [{ place: 'the title', what: 'all words' }]),
    ...(issue.sectionHeading === '' ? [] : [{ place: 'the section heading', what: 'all words' }]),
    ...text('the notice and the lede', opening, named(front, '')),
    ...issue.developments.flatMap((development, at) => {
      const name = nameOf(development, at);
      const page = developments[at];
      const hasSources = development.sources.some((source) => source.title !== '' || source.url !== '');
      // The line of sources stands behind all else.
      const sections = hasSources ? withoutLast(page) : page;
      return [
        ...(development.headline === '' || page?.title === development.headline
          ? []
          : [{ place: `the headline of ${name}`, what: 'all words' }]),
        ...text(`the body of ${name}`, development.body, named(sections, '')),
        ...text(`the analysis of ${name}`, development.whyThisMatters, named(sections, names.whyThisMatters)),
      ];
    }),
    ...text('In Context', issue.inContext, named(front, names.inContext)),
    ...text('the takeaway', issue.takeaway, named(front, names.takeaway)),
    ...besideLosses(issue, {
      missingOf: (picture) => missingOf(picture, pictures),
      topics: true,
      sourceNotes: false,
    }),
  ];
}

function missingOf(picture: Picture, pictures: Exported['pictures']): string | null {
  const { content, credit, licence } = picture;
  const lost = [
    ...(content.kind === 'chart' ? ['its table (its drawing is there)'] : []),
    ...(content.kind === 'image' && imageBytes(picture, pictures) === undefined
      ? ['its image (its words are there)']
      : []),
    ...(credit === '' && licence === '' ? [] : ['its credit']),
  ];
  return lost.length === 0 ? null : lost.join(', ');
}

interface Page {
  readonly title: string;
  /** The blocks under each heading of the page itself; what stands above all under an empty name. */
  readonly sections: ReadonlyMap<string, readonly RootContent[]>;
}

function readPage(content: Uint8Array): Page {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(new TextDecoder().decode(content)) ?? [];
  const sections = new Map<string, RootContent[]>([['', []]]);
  let name = '';
  for (const block of parseMarkdown(body).children)
    if (block.type === 'heading' && block.depth === 2) {
      name = wordsOf(block);
      sections.set(name, []);
    } else if (loneImage(block) === null) sections.get(name)?.push(block);
  return { title: String((parse(front) as { title?: unknown }).title ?? ''), sections };
}

function withoutLast(page: Page | undefined): Page | undefined {
  if (page === undefined) return undefined;
  const name = [...page.sections.keys()].at(-1) ?? '';
  const blocks = page.sections.get(name) ?? [];
  const at = blocks.findLastIndex(({ type }) => type === 'paragraph');
  return { ...page, sections: new Map([...page.sections, [name, blocks.filter((_, index) => index !== at)]]) };
}
