import { HEADLINE_POINTS, type HeadlineScore, SURE_POINTS, scoreHeadline } from './headline-score.ts';
import type { Candidate, MappedBlock } from './mapping.ts';
import { SECTION } from './place-opening.ts';

type Found = Omit<MappedBlock, 'block' | 'isPinned'>;

interface Scored {
  readonly index: number;
  readonly score: HeadlineScore;
  readonly style: string;
}

/**
 * Finds the headlines. Labels of analyses part the text into stretches, and a stretch that ends in an analysis has
 * one headline in it: the block that is most like one. Beside those, every block that has the look of the headlines
 * found so is one. Where no block has any sign of a headline, there is none.
 */
export function findHeadlines(candidates: readonly Candidate[]): ReadonlyMap<number, Found> {
  const end = closingIndex(candidates);
  const scored = candidates.slice(0, end).flatMap((candidate, index): Scored[] =>
    canBe(candidate)
      ? [
          {
            index,
            score: scoreHeadline(candidate.evidence, followerOf(candidates, index)),
            style: styleOf(candidate),
          },
        ]
      : [],
  );
  const labels = candidates.flatMap((candidate, index) =>
    index < end && candidate.label?.role === 'whyThisMatters' && candidate.pin === null
      ? [index]
      : candidate.pin === 'whyThisMatters' && candidates[index - 1]?.pin !== 'whyThisMatters'
        ? [index]
        : [],
  );
  const styles = stylesOfStretches(candidates, scored, labels);
  const chosen = new Map<number, Scored>();

  let from = 0;
  for (const label of labels) {
    const inside = scored.filter(({ index }) => index >= from && index < label);
    const isFirst = from === 0;
    from = label + 1;
    if (inside.some(({ index }) => candidates[index]?.pin === 'headline')) continue;
    const best =
      (isFirst ? lastInStyle(inside, styles, candidates, label) : null) ?? bestOf(inside, styles, label, candidates);
    if (best !== null) chosen.set(best.index, best);
  }
  const known = new Set([...chosen.values()].map(({ style }) => style));
  const usual = usualPoints(chosen);
  const first = Math.min(...chosen.keys());
  for (const item of scored) {
    if (chosen.has(item.index) || !standsAsHeadline(item, candidates, chosen)) continue;
    const isLike =
      known.size === 0
        ? item.score.points >= HEADLINE_POINTS
        : known.has(item.style) &&
          item.score.points >= (item.style === 'plain' ? Math.max(usual, HEADLINE_POINTS) : HEADLINE_POINTS);
    if (isLike && (item.index > first || mayComeFirst(item, candidates))) chosen.set(item.index, item);
  }
  return new Map([...chosen.values()].map((item) => [item.index, foundOf(item, candidates, labels, known)]));
}

/**
 * Title and lede stand before the first headline and can look like a development without an analysis. What comes before
 * the first headline that has one is a headline too only where something says so.
 */
function mayComeFirst({ index }: Scored, candidates: readonly Candidate[]): boolean {
  const { evidence } = candidates[index] as Candidate;
  if (evidence.numberLength > 0) return true;
  const before = candidates.slice(0, index).filter(({ boilerplate }) => boilerplate === null);
  return (
    before.some(({ block, evidence: { words } }) => words <= 14 && SECTION.test(block.text)) ||
    (evidence.depth > 1 && before.length > 0 && !SECTION.test(candidates[index]?.block.text ?? ''))
  );
}

/** In the first stretch title and section heading come before the headline, so the last of the common look is it. */
function lastInStyle(
  inside: readonly Scored[],
  styles: ReadonlyMap<string, number>,
  candidates: readonly Candidate[],
  label: number,
): Scored | null {
  const most = Math.max(0, ...styles.values());
  if (most < 2) return null;
  return (
    inside.findLast(
      ({ index, style, score }) =>
        styles.get(style) === most &&
        score.points >= HEADLINE_POINTS - 1 &&
        index < label - 1 &&
        isFollowedByProse(candidates, index),
    ) ?? null
  );
}

/** What the weaker half of the headlines found so far scores. */
function usualPoints(chosen: ReadonlyMap<number, Scored>): number {
  const points = [...chosen.values()].map(({ score }) => score.points).sort((a, b) => a - b);
  return points[Math.floor(points.length / 2)] ?? 0;
}

/** Where the closing piece begins: behind it there are no headlines. */
function closingIndex(candidates: readonly Candidate[]): number {
  const at = candidates.findIndex(
    (candidate) => (candidate.pin ?? candidate.label?.role) === 'inContext' || candidate.pin === 'takeaway',
  );
  const takeaway = candidates.findIndex((candidate) => candidate.label?.role === 'takeaway' && candidate.pin === null);
  const last = candidates.findLastIndex((candidate) => candidate.label?.role === 'whyThisMatters');
  const ends = [at, takeaway].filter((index) => index >= 0 && index > last);
  return ends.length === 0 ? candidates.length : Math.min(...ends);
}

const canBe = ({ block, label, boilerplate, pin, evidence }: Candidate): boolean =>
  pin === null &&
  label === null &&
  boilerplate === null &&
  (block.node.type === 'paragraph' || block.node.type === 'heading') &&
  evidence.words > 0 &&
  evidence.words <= 45 &&
  !block.text.includes('\n\n');

/** The next block that is not left out. */
function followerOf(candidates: readonly Candidate[], index: number) {
  const next = candidates.slice(index + 1).find((candidate) => candidate.boilerplate === null);
  return next?.evidence ?? null;
}

/** What headlines of one text have in common. */
function styleOf({ evidence }: Candidate): string {
  if (evidence.isHeading) return `h${evidence.depth}`;
  return `${evidence.isBold ? 'bold' : 'plain'}${evidence.isAllCaps ? ' caps' : ''}`;
}

/** How often a style is the best of a stretch: the headlines of a text look alike. */
function stylesOfStretches(
  candidates: readonly Candidate[],
  scored: readonly Scored[],
  labels: readonly number[],
): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  let from = 0;
  for (const label of labels) {
    const inside = scored.filter(
      ({ index, score }) =>
        index >= from && index < label && score.points >= HEADLINE_POINTS && isFollowedByProse(candidates, index),
    );
    for (const style of new Set(inside.map((item) => item.style))) votes.set(style, (votes.get(style) ?? 0) + 1);
    from = label + 1;
  }
  return votes;
}

const isFollowedByProse = (candidates: readonly Candidate[], index: number): boolean => {
  const next = candidates.slice(index + 1).find((candidate) => candidate.boilerplate === null);
  return next !== undefined && (next.block.node.type !== 'heading' || next.label !== null);
};

/** The block of a stretch that is most like a headline, in the style that most stretches have; null where none is. */
function bestOf(
  inside: readonly Scored[],
  styles: ReadonlyMap<string, number>,
  label: number,
  candidates: readonly Candidate[],
): Scored | null {
  const most = Math.max(0, ...styles.values());
  const weight = ({ score, style, index }: Scored) =>
    score.points +
    (most === 0 ? 0 : (3 * (styles.get(style) ?? 0)) / most) +
    (isFollowedByProse(candidates, index) ? 1 : -2) +
    (index === label - 1 ? -1 : 0);
  const fit = inside.filter(({ score }) => score.points >= 2);
  // Of equals the first: sub-headings of the same look come behind the headline.
  return fit.reduce<Scored | null>((best, item) => (best === null || weight(item) > weight(best) ? item : best), null);
}

/** Prose must follow, or another development would be empty; a line right above a headline is something else. */
function standsAsHeadline(
  { index }: Scored,
  candidates: readonly Candidate[],
  chosen: ReadonlyMap<number, Scored>,
): boolean {
  if (!isFollowedByProse(candidates, index) || chosen.has(index + 1)) return false;
  const next = candidates[index + 1];
  if (next === undefined) return false;
  // Inside a stretch that has its headline, a block of the same look right before an analysis would have no body.
  return (
    next.label === null ||
    next.label.role !== 'whyThisMatters' ||
    ![...chosen.keys()].some((other) => other < index && noLabelBetween(candidates, other, index))
  );
}

const noLabelBetween = (candidates: readonly Candidate[], from: number, to: number): boolean =>
  candidates.slice(from + 1, to).every((candidate) => candidate.label === null);

function foundOf(
  { score, style, index }: Scored,
  candidates: readonly Candidate[],
  labels: readonly number[],
  known: ReadonlySet<string>,
): Found {
  const after = labels.find((label) => label > index);
  const signs = [...score.for];
  const against = [...score.against];
  if (after === undefined && labels.length > 0) against.push('no analysis follows');
  if (known.size > 1 && style.startsWith('plain')) against.push('looks unlike the other headlines');
  const points = score.points + (after === undefined ? (labels.length > 0 ? -2 : 0) : 2);
  const sureness = points >= SURE_POINTS ? 'sure' : points >= HEADLINE_POINTS ? 'likely' : 'unsure';
  return { role: 'headline', sureness, for: signs, against, cut: candidates[index]?.evidence.numberLength ?? 0 };
}
