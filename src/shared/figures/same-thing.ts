import { facetsDiffer } from './facets.ts';
import type { Mention } from './passage.ts';

/** How many words two numbers have in common, and whether the noun is among them. */
export interface Likeness {
  readonly shared: number;
  readonly headShared: boolean;
  /** Whether a name is among the words. */
  readonly nameShared: boolean;
}

/** Names that the texts write with a capital within a sentence, as stems: only they tell two things apart. */
export type KnownNames = ReadonlySet<string>;

/** How alike the words around two numbers are, or null where something sets them apart. */
export function likeness(one: Mention, other: Mention, names: KnownNames): Likeness | null {
  if (facetsDiffer(one.facets, other.facets) || namesDiffer(one, other, names)) return null;
  const common = [...one.about].filter((stem) => other.about.has(stem));
  const headShared = [...one.heads].some((stem) => other.heads.has(stem));
  const nameShared = common.some((stem) => names.has(stem) && one.capitals.has(stem) && other.capitals.has(stem));
  return { shared: common.length, headShared, nameShared };
}

function namesDiffer(one: Mention, other: Mention, names: KnownNames): boolean {
  const left = [...one.capitals].filter((stem) => names.has(stem));
  const right = [...other.capitals].filter((stem) => names.has(stem));
  return left.length > 0 && right.length > 0 && left.every((stem) => !right.includes(stem));
}

/** How near two fields lie: a headline and its body speak of one thing, a lede of many. */
export type Nearness = 'headline' | 'development' | 'issue';

const ENOUGH: Readonly<Record<Nearness, { readonly withHead: number; readonly without: number }>> = {
  headline: { withHead: 1, without: 2 },
  development: { withHead: 2, without: 3 },
  issue: { withHead: 3, without: 4 },
};

/** Whether two numbers are of the same thing, as far as their words tell. */
export function isSameThing(one: Mention, other: Mention, names: KnownNames, nearness: Nearness): boolean {
  const alike = likeness(one, other, names);
  if (alike === null) return false;
  if (one.dimension === 'count')
    return alike.headShared && alike.shared >= ENOUGH[nearness].withHead + (nearness === 'headline' ? 1 : 0);
  return alike.headShared
    ? alike.shared >= ENOUGH[nearness].withHead - (alike.nameShared && nearness === 'issue' ? 1 : 0)
    : alike.shared >= ENOUGH[nearness].without;
}
