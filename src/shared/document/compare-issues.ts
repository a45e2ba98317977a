import type { Development } from '../domain/development.ts';
import type { DevelopmentId } from '../domain/ids.ts';
import type { Issue, IssueRichField } from '../domain/issue.ts';
import { normalizeIssue } from '../domain/normalize-issue.ts';
import { compareFields, compareTexts, hasChanges } from './compare.ts';
import type { MarkedLines } from './marked-lines.ts';
import { emptyRichText } from './rich-text.ts';
import { stableJson } from './stable-json.ts';

export type ComparedField = 'title' | 'sectionHeading' | IssueRichField | 'headline' | 'body' | 'whyThisMatters';

/** One part of two issues as one. */
export interface ComparedPart {
  /** A development's id, or the name of a field that the issue has once. */
  readonly ref: DevelopmentId | Exclude<ComparedField, 'headline' | 'body' | 'whyThisMatters'>;
  readonly developmentId: DevelopmentId | null;
  /** As it is in the later issue, else as it was. */
  readonly headline: string;
  /** `moved`: the same words at another place among the developments that both have. */
  readonly change: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  readonly fields: readonly { readonly field: ComparedField; readonly lines: MarkedLines }[];
  /** What else is not the same. */
  readonly others: readonly ('sources' | 'topics' | 'figures' | 'pictures')[];
}

/** Two states of an issue, part by part in the order of the later one; removed developments stand where they stood. */
export function compareIssues(earlier: Issue, later: Issue): readonly ComparedPart[] {
  // In their one form: a stored version has its keys in another order, and its footnotes as they were named then.
  const [before, after] = [normalizeIssue(earlier), normalizeIssue(later)];
  const line = (field: 'title' | 'sectionHeading') => once(field, compareTexts(before[field], after[field]), []);
  const rich = (field: IssueRichField) => once(field, compareFields(before[field], after[field]), []);
  const lede = compareFields(before.lede, after.lede);
  return [
    line('title'),
    rich('notice'),
    once('lede', lede, thingsOf(before, after, null)),
    line('sectionHeading'),
    ...developmentsOf(before, after),
    rich('inContext'),
    rich('takeaway'),
  ];
}

function once(
  ref: Exclude<ComparedPart['ref'], DevelopmentId>,
  lines: MarkedLines,
  others: ComparedPart['others'],
): ComparedPart {
  const change = hasChanges(lines) || others.length > 0 ? 'changed' : 'same';
  return { ref, developmentId: null, headline: '', change, fields: [{ field: ref, lines }], others };
}

function developmentsOf(before: Issue, after: Issue): ComparedPart[] {
  const earlier = new Map(before.developments.map((each) => [each.id, each]));
  const later = new Map(after.developments.map((each) => [each.id, each]));
  const orderBefore = before.developments.filter(({ id }) => later.has(id)).map(({ id }) => id);
  const orderAfter = after.developments.filter(({ id }) => earlier.has(id)).map(({ id }) => id);
  const parts = after.developments.map((development) => {
    const was = earlier.get(development.id) ?? null;
    const isMoved = orderBefore.indexOf(development.id) !== orderAfter.indexOf(development.id);
    return developmentPart(before, after, was, development, isMoved);
  });
  before.developments.forEach((development, at) => {
    if (later.has(development.id)) return;
    const previous = before.developments
      .slice(0, at)
      .reverse()
      .find(({ id }) => parts.some(({ ref }) => ref === id));
    const index = previous === undefined ? 0 : parts.findIndex(({ ref }) => ref === previous.id) + 1;
    parts.splice(index, 0, developmentPart(before, after, development, null, false));
  });
  return parts;
}

function developmentPart(
  before: Issue,
  after: Issue,
  was: Development | null,
  is: Development | null,
  isMoved: boolean,
): ComparedPart {
  const id = (is ?? was)?.id as DevelopmentId;
  const fields = [
    { field: 'headline' as const, lines: compareTexts(was?.headline ?? '', is?.headline ?? '') },
    { field: 'body' as const, lines: compareFields(was?.body ?? emptyRichText(), is?.body ?? emptyRichText()) },
    {
      field: 'whyThisMatters' as const,
      lines: compareFields(was?.whyThisMatters ?? emptyRichText(), is?.whyThisMatters ?? emptyRichText()),
    },
  ];
  const others = was === null || is === null ? [] : [...ownOf(was, is), ...thingsOf(before, after, id)];
  const isEdited = others.length > 0 || fields.some(({ lines }) => hasChanges(lines));
  return {
    ref: id,
    developmentId: id,
    headline: (is ?? was)?.headline ?? '',
    change: was === null ? 'added' : is === null ? 'removed' : isEdited ? 'changed' : isMoved ? 'moved' : 'same',
    fields,
    others,
  };
}

const ownOf = (was: Development, is: Development): ('sources' | 'topics')[] => [
  ...(isSame(was.sources, is.sources) ? [] : (['sources'] as const)),
  ...(isSame(was.topics, is.topics) ? [] : (['topics'] as const)),
];

function thingsOf(before: Issue, after: Issue, id: DevelopmentId | null): ('figures' | 'pictures')[] {
  const at = <T extends { readonly developmentId: DevelopmentId | null }>(things: readonly T[]) =>
    things.filter(({ developmentId }) => developmentId === id);
  return [
    ...(isSame(at(before.figures), at(after.figures)) ? [] : (['figures'] as const)),
    ...(isSame(at(before.pictures), at(after.pictures)) ? [] : (['pictures'] as const)),
  ];
}

/** Things of an issue are plain data; the order of their keys is that of their reader. */
const isSame = (a: unknown, b: unknown): boolean => stableJson(a) === stableJson(b);
