import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { describeAction } from '../../../shared/record/describe-entry.ts';
import type { CountsByPerson, MergeSummary, PartSummary } from '../../documents/merge-summary.ts';
import type { PublicationNews } from '../../documents/open-package.ts';
import { counted, listed } from './since.ts';

type NameOf = (id: PersonId | null) => string;

/** What happened in one part: "12 words added, 3 taken out; figures". */
export function partWords({ change, wordsAdded, wordsRemoved, others }: PartSummary): string {
  if (change === 'added') return `new, ${counted(wordsAdded, 'word')}`;
  if (change === 'removed') return 'taken out of the issue';
  if (change === 'moved') return 'moved';
  const words = [
    wordsAdded > 0 ? `${counted(wordsAdded, 'word')} added` : '',
    wordsRemoved > 0 ? `${wordsRemoved} taken out` : '',
  ].filter((each) => each !== '');
  return [...words, ...others].join(', ') || 'only how it looks';
}

/** What a merge brings to the review, a line each person and deed. */
export function reviewLines(summary: MergeSummary, nameOf: NameOf): string[] {
  const lines = (counts: CountsByPerson, verb: string, one: string, many?: string) =>
    counts.map(({ by, count }) => `${nameOf(by)} ${verb} ${counted(count, one, many)}`);
  return [
    ...lines(summary.threads, 'opened', 'thread'),
    ...lines(summary.comments, 'answered in', 'comment'),
    ...(summary.resolved > 0 ? [`${counted(summary.resolved, 'thread')} settled`] : []),
    ...lines(summary.suggestions, 'made', 'suggestion'),
    ...lines(summary.accepted, 'accepted', 'suggestion'),
    ...lines(summary.rejected, 'rejected', 'suggestion'),
  ];
}

/** The decisions that a merge brings, in words. */
export const decisionLines = ({ decisions }: MergeSummary, partName: (ref: string) => string): string[] =>
  decisions.map(({ name, action }) => `${name} ${describeAction(action, partName)}`);

/** Who typed what is new in a part. */
export const writers = ({ by }: PartSummary, nameOf: NameOf): string => listed(by.map(nameOf));

const PUBLICATION_WORDS: Readonly<Partial<Record<keyof Publication, string>>> = {
  name: 'its name',
  tagline: 'its tagline',
  frequency: 'how often it comes out',
  language: 'its language',
  houseNames: 'the names of its sections',
  wordTargets: 'its word targets',
  accentColour: 'its colour',
  brand: 'its brand',
  workflow: 'how many must approve',
  members: 'its members',
  sourceStyle: 'how sources are given',
};

/** What a package brings beside the issue: settings of the publication that change, names for its register, earlier versions. */
export function publicationLines({ changed, names, versions }: PublicationNews): string[] {
  const words = new Set(changed.map((key) => PUBLICATION_WORDS[key] ?? 'its rules'));
  return [
    ...(words.size > 0 ? [`Changes ${listed([...words])}`] : []),
    ...(names > 0 ? [`Brings ${counted(names, 'name')} into the register`] : []),
    ...(versions > 0 ? [`Brings the text of ${counted(versions, 'earlier version')}`] : []),
  ];
}
