import type { HouseNames } from '../domain/publication.ts';
import { boilerplateReason, isOrnament } from './boilerplate.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { findHeadlines } from './find-headlines.ts';
import { type LabelMatch, labelNames, matchLabel } from './labels.ts';
import { learnLabels } from './learn-labels.ts';
import { placeOpening } from './place-opening.ts';
import type { Role, Sureness } from './roles.ts';
import type { Source, SourceBlock } from './source.ts';

/** What one block was taken for, how sure that is, and why. */
export interface MappedBlock {
  readonly block: SourceBlock;
  readonly role: Role;
  readonly sureness: Sureness;
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** Characters at the start of the text that are a label or number, and no content. */
  readonly cut: number;
  /** A person said so. */
  readonly isPinned: boolean;
}

export interface MappingOptions {
  readonly houseNames?: Partial<HouseNames>;
}

/** A text with what each of its blocks was taken for. */
export interface Mapping {
  readonly source: Source;
  readonly options: MappingOptions;
  /** What a person has said, by block. */
  readonly pins: ReadonlyMap<number, Role>;
  readonly blocks: readonly MappedBlock[];
}

/** A block while roles are being found. */
export interface Candidate {
  readonly block: SourceBlock;
  readonly evidence: Evidence;
  readonly label: LabelMatch | null;
  readonly boilerplate: string | null;
  readonly pin: Role | null;
}

/** Finds what each block of a text is, by all the evidence there is. What a person has pinned stays. */
export function mapSource(
  source: Source,
  options: MappingOptions = {},
  pins: ReadonlyMap<number, Role> = new Map(),
): Mapping {
  const names = learnLabels(source.blocks, labelNames(options.houseNames));
  const candidates = source.blocks.map((block, index): Candidate => {
    const evidence = evidenceOf(block, source.language);
    const pin = pins.get(index) ?? null;
    const boilerplate =
      boilerplateReason(block, evidence.words) ??
      (isOrnament(block.text) || block.node.type === 'thematicBreak' ? 'a line of signs' : null);
    return { block, evidence, label: boilerplate === null ? matchLabel(block, names) : null, boilerplate, pin };
  });
  const headlines = findHeadlines(candidates);
  const opening = placeOpening(candidates, headlines);
  return { source, options, pins, blocks: assignRoles(candidates, headlines, opening) };
}

type Found = Omit<MappedBlock, 'block' | 'isPinned'>;

function assignRoles(
  candidates: readonly Candidate[],
  headlines: ReadonlyMap<number, Found>,
  opening: ReadonlyMap<number, Found>,
): MappedBlock[] {
  let state: Role = 'lede';
  let isAfterLabel = false;
  let hasClosed = false;
  return candidates.map((candidate, index): MappedBlock => {
    const { block, label, boilerplate, pin } = candidate;
    const isPinned = pin !== null;
    const done = (found: Found): MappedBlock => ({ block, ...found, isPinned });
    if (pin !== null) {
      if (pin !== 'leftOut') state = next(pin);
      const cut =
        label !== null && label.role === pin ? label.length : pin === 'headline' ? candidate.evidence.numberLength : 0;
      return done({ role: pin, sureness: 'sure', for: ['you said so'], against: [], cut });
    }
    if (boilerplate !== null)
      return done({
        role: 'leftOut',
        sureness: boilerplate === 'a line of signs' ? 'sure' : 'likely',
        for: [boilerplate],
        against: [],
        cut: 0,
      });
    const headline = headlines.get(index);
    if (headline !== undefined) {
      state = 'body';
      isAfterLabel = false;
      return done(headline);
    }
    const open = opening.get(index);
    if (open !== undefined) {
      state = 'lede';
      return done(open);
    }
    if (label !== null) {
      state = label.role;
      isAfterLabel = true;
      if (label.role === 'takeaway') hasClosed = true;
      return done({ role: label.role, sureness: 'sure', for: [label.reason], against: [], cut: label.length });
    }
    if (state === 'body' || state === 'whyThisMatters') {
      if (SOURCES.test(block.text))
        return done({ role: 'sources', sureness: 'sure', for: ['begins with “Source”'], against: [], cut: 0 });
    }
    if (hasClosed && state === 'takeaway' && candidate.evidence.isHeading) state = 'leftOut';
    if (state === 'leftOut')
      return done({
        role: 'leftOut',
        sureness: 'likely',
        for: ['stands behind the close of the issue'],
        against: [],
        cut: 0,
      });
    return done({
      role: state,
      sureness: state === 'body' || isAfterLabel ? 'sure' : 'likely',
      for: [`goes on from the ${state === 'body' ? 'headline' : 'paragraph'} above`],
      against: [],
      cut: 0,
    });
  });
}

export const SOURCES = /^\s*(sources?|quellen?|источники?|fuentes?|fonti?|kaynak(lar)?|来源)\s*[:：]/i;

/** What follows a block of a role, where nothing else is said. */
const next = (role: Role): Role =>
  role === 'headline'
    ? 'body'
    : role === 'title' || role === 'sectionHeading' || role === 'notice'
      ? 'lede'
      : role === 'sources'
        ? 'body'
        : role;
