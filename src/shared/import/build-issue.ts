import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import { fromInlineRuns, toInlineRuns } from '../document/inline-runs.ts';
import { normalizeRichText } from '../document/normalize.ts';
import type { RichText } from '../document/rich-text.ts';
import { safeUrl } from '../document/safe-url.ts';
import type { Development, Source as DevelopmentSource } from '../domain/development.ts';
import { newDevelopmentId, newSourceId, type PublicationId } from '../domain/ids.ts';
import { blankIssue, type Issue, type LeftOut } from '../domain/issue.ts';
import { normalizeLine } from '../domain/normalize-issue.ts';
import { splitRuns } from './edit-mapping.ts';
import { type MappedBlock, type Mapping, SOURCES } from './mapping.ts';

interface OpenDevelopment {
  headline: string;
  readonly body: RootContent[];
  readonly analysis: RootContent[];
  readonly sources: DevelopmentSource[];
}

/** Makes the issue that a mapping describes. Every block is in it, or in `leftOut` with the reason. */
export function buildIssue({ source, blocks }: Mapping, publicationId: PublicationId): Issue {
  const fields = {
    notice: [] as RootContent[],
    lede: [] as RootContent[],
    inContext: [] as RootContent[],
    takeaway: [] as RootContent[],
  };
  const lines = { title: '', sectionHeading: '' };
  const developments: OpenDevelopment[] = [];
  const leftOut: LeftOut[] = [];
  const current = (): OpenDevelopment => {
    const last = developments.at(-1);
    if (last !== undefined) return last;
    const first: OpenDevelopment = { headline: '', body: [], analysis: [], sources: [] };
    developments.push(first);
    return first;
  };
  for (const mapped of blocks) {
    const { role, block } = mapped;
    if (role === 'headline') developments.push({ headline: lineOf(mapped), body: [], analysis: [], sources: [] });
    else if (role === 'body') current().body.push(...contentOf(mapped));
    else if (role === 'whyThisMatters') current().analysis.push(...contentOf(mapped));
    else if (role === 'sources') current().sources.push(...sourcesOf(mapped));
    else if (role === 'title' || role === 'sectionHeading')
      lines[role] = [lines[role], lineOf(mapped)].filter(Boolean).join(' ');
    else if (role === 'leftOut') {
      if (block.text !== '') leftOut.push({ text: block.text, reason: mapped.for[0] ?? 'left out' });
    } else fields[role].push(...contentOf(mapped));
  }
  const field = (content: readonly RootContent[]): RichText => withFootnotes(content, source.footnotes);
  return {
    ...blankIssue(publicationId, source.language),
    ...lines,
    notice: field(fields.notice),
    lede: field(fields.lede),
    developments: developments.map(
      ({ headline, body, analysis, sources }): Development => ({
        id: newDevelopmentId(),
        headline,
        body: field(body),
        whyThisMatters: field(analysis),
        sources,
        topics: [],
      }),
    ),
    inContext: field(fields.inContext),
    takeaway: field(fields.takeaway),
    leftOut,
  };
}

const lineOf = ({ block, cut }: MappedBlock): string =>
  normalizeLine(block.text.slice(cut).replace(/\s+/g, ' ')).replace(/^["“](.*)["”]$/u, '$1');

/** A block's content without its label; headings become the two levels of a field. */
function contentOf({ block, cut }: MappedBlock): RootContent[] {
  const { node } = block;
  const asField: RootContent = node.type === 'heading' ? { ...node, depth: node.depth <= 3 ? 3 : 4 } : node;
  if (cut === 0) return [asField];
  if (cut >= block.text.length) return [];
  if (asField.type === 'paragraph' || asField.type === 'heading') {
    const children = withoutStart(asField.children, cut);
    // What a label's heading says beside the label opens the analysis as a paragraph.
    return [{ type: 'paragraph', children }];
  }
  if (asField.type === 'blockquote') {
    const [first, ...rest] = asField.children;
    return first?.type === 'paragraph'
      ? [{ ...asField, children: [{ ...first, children: withoutStart(first.children, cut) }, ...rest] }]
      : [asField];
  }
  return [asField];
}

const withoutStart = (children: PhrasingContent[], cut: number): PhrasingContent[] => {
  const [, rest] = splitRuns(toInlineRuns(children), cut);
  const first = rest[0];
  const trimmed = first?.kind === 'text' ? [{ ...first, text: first.text.trimStart() }, ...rest.slice(1)] : rest;
  return fromInlineRuns(trimmed);
};

/** "Sources: A (https://…), B": one source a link, or one a part between semicolons. */
function sourcesOf({ block }: MappedBlock): DevelopmentSource[] {
  const links: { title: string; url: string }[] = [];
  const collect = (node: RootContent) => {
    if (node.type === 'link')
      links.push({
        title: node.children.map((child) => ('value' in child ? child.value : '')).join(''),
        url: safeUrl(node.url) ?? '',
      });
    else if ('children' in node) for (const child of node.children) collect(child as RootContent);
  };
  collect(block.node);
  const named =
    links.length > 0
      ? links
      : block.text
          .replace(SOURCES, '')
          .split(/[;；]/)
          .map((part) => ({ title: part.trim().replace(/\.$/, ''), url: '' }));
  return named
    .filter(({ title, url }) => title !== '' || url !== '')
    .map(({ title, url }) => ({
      id: newSourceId(),
      title: normalizeLine(title),
      publisher: '',
      url,
      date: '',
      note: '',
    }));
}

/** The field with the texts of the footnotes that it refers to. */
function withFootnotes(content: readonly RootContent[], footnotes: readonly FootnoteDefinition[]): RichText {
  const used = new Set<string>();
  const collect = (node: RootContent) => {
    if (node.type === 'footnoteReference') used.add(node.identifier);
    if ('children' in node) for (const child of node.children) collect(child as RootContent);
  };
  for (const node of content) collect(node);
  return normalizeRichText({ children: [...content, ...footnotes.filter((note) => used.has(note.identifier))] });
}
