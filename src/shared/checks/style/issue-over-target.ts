import { countWords } from '../../document/word-count.ts';
import type { IssueCheck } from '../check.ts';
import type { CheckedPart } from '../checked-part.ts';
import { counted } from '../passages.ts';

/** The whole is no longer than the publication wants. */
export const issueOverTarget: IssueCheck = {
  name: 'issue-over-target',
  label: 'An issue over its target of words',
  severity: 'hint',
  inIssue: ({ parts, language, publication }) => {
    const target = publication.wordTargets.issue;
    if (target === 0) return [];
    const words = parts.reduce((sum, part) => sum + wordsIn(part, language), 0);
    return words <= target
      ? []
      : [
          {
            message: `The issue is ${counted(words - target, 'word')} over its target of ${target}`,
            why: `It has ${words}.`,
            place: { developmentId: null, field: 'title' },
          },
        ];
  },
};

const counts = new WeakMap<CheckedPart, number>();

function wordsIn(part: CheckedPart, language: string): number {
  const words = counts.get(part) ?? part.fields.reduce((sum, { text }) => sum + countWords(text, language), 0);
  counts.set(part, words);
  return words;
}
