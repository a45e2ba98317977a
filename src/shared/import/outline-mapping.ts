import { countWords } from '../document/word-count.ts';
import type { Mapping } from './mapping.ts';
import type { Role } from './roles.ts';

/** A stretch of blocks that make one text of the issue. Indices are those of the source's blocks. */
export interface MappedPart {
  readonly role: Role;
  /** A headline's words; empty for the other parts. */
  readonly headline: string;
  readonly words: number;
  readonly indices: readonly number[];
}

export interface MappedDevelopment {
  readonly headline: string;
  readonly headlineIndex: number | null;
  readonly body: MappedPart;
  readonly analysis: MappedPart;
  /** What looks wrong with it, as a question to a person. */
  readonly problem: string | null;
}

export interface MappingOutline {
  readonly parts: Readonly<Partial<Record<Role, MappedPart>>>;
  readonly developments: readonly MappedDevelopment[];
  readonly total: number;
  readonly inIssue: number;
  readonly leftOut: number;
  readonly toLookAt: readonly number[];
}

/** What comes of a mapping: the issue's parts with the paragraphs that they come from. */
export function outlineOf({ source, blocks }: Mapping): MappingOutline {
  const parts: Partial<Record<Role, MappedPart>> = {};
  const developments: { headline: string; headlineIndex: number | null; body: number[]; analysis: number[] }[] = [];
  const words = (indices: readonly number[]) =>
    indices.reduce(
      (sum, index) => sum + countWords(blocks[index]?.block.text.slice(blocks[index]?.cut) ?? '', source.language),
      0,
    );
  const part = (role: Role, indices: readonly number[]): MappedPart => ({
    role,
    headline: '',
    words: words(indices),
    indices,
  });
  blocks.forEach(({ role, block, cut }, index) => {
    if (role === 'headline')
      developments.push({ headline: block.text.slice(cut), headlineIndex: index, body: [], analysis: [] });
    else if (role === 'body' || role === 'whyThisMatters' || role === 'sources') {
      if (developments.length === 0) developments.push({ headline: '', headlineIndex: null, body: [], analysis: [] });
      developments.at(-1)?.[role === 'whyThisMatters' ? 'analysis' : 'body'].push(index);
    } else parts[role] = part(role, [...(parts[role]?.indices ?? []), index]);
  });
  const hasAnalyses = developments.some((item) => item.analysis.length > 0);
  const leftOut = blocks.filter((block) => block.role === 'leftOut').length;
  return {
    parts,
    developments: developments.map(({ headline, headlineIndex, body, analysis }) => ({
      headline,
      headlineIndex,
      body: part('body', body),
      analysis: part('whyThisMatters', analysis),
      problem: problemOf(headlineIndex, body.length, analysis.length, hasAnalyses),
    })),
    total: blocks.length,
    inIssue: blocks.length - leftOut,
    leftOut,
    toLookAt: blocks.flatMap((block, index) => (block.sureness === 'unsure' ? [index] : [])),
  };
}

function problemOf(headlineIndex: number | null, body: number, analysis: number, hasAnalyses: boolean): string | null {
  if (headlineIndex === null) return 'No headline above it: which paragraph is it?';
  const place = `¶ ${headlineIndex + 1}`;
  if (body === 0 && analysis === 0) return `Nothing follows: is ${place} really a headline?`;
  if (analysis === 0 && hasAnalyses) return `No analysis: is ${place} really a headline?`;
  return null;
}
