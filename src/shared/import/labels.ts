import { foldForSearch } from '../document/fold.ts';
import { allHouseNames } from '../domain/house-names.ts';
import type { HouseNames } from '../domain/publication.ts';
import { leadingStrongLength } from './evidence.ts';
import { LABEL_SYNONYMS, type LabelRole } from './label-synonyms.ts';
import type { SourceBlock } from './source.ts';

/** A name of a fixed section. A weak one is also an ordinary word, so it counts only where the markup or a colon says so. */
export interface LabelName {
  readonly role: LabelRole;
  readonly folded: string;
  readonly isWeak: boolean;
}

/** The names to look for: the publication's own first, then those of every language we know. */
export function labelNames(own: Partial<HouseNames> = {}): readonly LabelName[] {
  const names = new Map<string, LabelName>();
  const add = (role: LabelRole, name: string, isWeak: boolean) => {
    const folded = foldLabel(name);
    if (folded !== '' && !names.has(folded)) names.set(folded, { role, folded, isWeak });
  };
  for (const role of ['whyThisMatters', 'inContext', 'takeaway'] as const)
    for (const name of own[role] ?? []) add(role, name, false);
  for (const house of allHouseNames())
    for (const role of ['whyThisMatters', 'inContext', 'takeaway'] as const)
      for (const name of house[role]) add(role, name, /^\S{1,3}$/.test(name));
  for (const [role, { strong, weak }] of Object.entries(LABEL_SYNONYMS) as [
    LabelRole,
    (typeof LABEL_SYNONYMS)[LabelRole],
  ][]) {
    for (const name of strong) add(role, name, false);
    for (const name of weak) add(role, name, true);
  }
  return [...names.values()].sort((a, b) => b.folded.length - a.folded.length);
}

export interface LabelMatch {
  readonly role: LabelRole;
  /** Characters of the block's text that are the label with its colon, dash and spaces: they are no content. */
  readonly length: number;
  /** The label stands alone: nothing of the block is content. */
  readonly isAlone: boolean;
  readonly reason: string;
  /** The name that was found, as {@link foldLabel} makes it. */
  readonly folded: string;
}

export const foldLabel = (text: string): string =>
  foldForSearch(text)
    .replace(/["'`´?!.:*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What may part a label from the text behind it. */
const SEPARATOR = /^[\s"'”’»*_]*(?:[:：?!？！.。|]+|\s[-–—]+|[-–—]{1,2}(?=\s)|—|–)["'”’»]?[\s:：–—-]*/u;

/** The label that a block begins with, or null. Numbers, emoji and marks before it do not matter. */
export function matchLabel(block: SourceBlock, names: readonly LabelName[]): LabelMatch | null {
  const { text, node } = block;
  if (node.type === 'list' || node.type === 'table') return null;
  const lead =
    // biome-ignore lint/suspicious/noMisleadingCharacterClass: single signs of an emoji, each to be passed over
    /^[\s"'“”‘’«»*_•▪►▶→#>|\p{Extended_Pictographic}\ufe0f\u200d-]*(?:\d{1,2}[.)]\s+)?/u.exec(text)?.[0].length ?? 0;
  const strong = leadingStrongLength(block);
  const bare = text.slice(lead);
  const starts = foldedStarts(bare);
  for (const name of names) {
    const length = matchedLength(bare, starts, name.folded);
    if (length === null) continue;
    const end = lead + length;
    const rest = text.slice(end);
    const separator = SEPARATOR.exec(rest)?.[0].length ?? 0;
    const after = rest.slice(separator);
    const isAlone = after.replace(/[\p{P}\s]/gu, '') === '';
    const isHeading = node.type === 'heading';
    const isBoldLabel = strong >= end - 1 && strong <= end + separator + 2;
    const hasColon = /^[\s"'”’»*_]*[:：]/.test(rest);
    const hasSeparator = separator > 0;
    const newSentence = /^\s+["'“‘«]?\p{Lu}/u.test(rest) || /^\n/.test(rest);
    const isAllCaps =
      /\p{Lu}/u.test(text.slice(lead, end)) &&
      text.slice(lead, end) === text.slice(lead, end).toUpperCase() &&
      after.slice(0, 40) !== after.slice(0, 40).toUpperCase();
    const isLabel = name.isWeak
      ? isAlone
        ? isHeading || strong >= end || text.length < 40
        : isBoldLabel || (hasColon && text.length < 2000 && (isAllCaps || after.length > 60))
      : isAlone ||
        isHeading ||
        isBoldLabel ||
        hasSeparator ||
        (newSentence && (name.role === 'whyThisMatters' || isAllCaps));
    // "In context, the two …" and "The bottom line is …" are sentences, not labels.
    if (!isLabel) continue;
    if (
      !isAlone &&
      !isHeading &&
      !isBoldLabel &&
      !isAllCaps &&
      /^[\s"'”’]*[.?!]/.test(rest) &&
      name.role !== 'whyThisMatters'
    )
      continue;
    const reason = isAlone
      ? `“${text.slice(lead, end).trim()}” stands alone`
      : `begins with “${text.slice(lead, end).trim()}”`;
    return { role: name.role, length: isAlone ? text.length : end + separator, isAlone, reason, folded: name.folded };
  }
  return null;
}

/** No name of a section is longer. */
const LONGEST_LABEL = 90;

/** The folded beginnings of a text by their length: folded once for all names. */
const foldedStarts = (text: string): readonly string[] =>
  Array.from({ length: Math.min(text.length, LONGEST_LABEL) + 1 }, (_, end) => foldLabel(text.slice(0, end)));

/** How much of a text is the folded name, reading over quotes, marks and accents; null where it is not there. */
function matchedLength(text: string, starts: readonly string[], folded: string): number | null {
  for (let end = Math.max(1, folded.length - 2); end < starts.length; end += 1) {
    if (starts[end] !== folded) continue;
    const next = text[end] ?? '';
    // The whole word must have been read, and its closing marks belong to what parts it from the rest.
    if (/[\p{L}\p{N}]/u.test(next) && !/[\u3400-\u9fff]/.test(folded)) continue;
    return end;
  }
  return null;
}
