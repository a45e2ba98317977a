import type { OpenSuggestion } from '../../domain/open-points.ts';
import type { FindingDraft, IssueCheck } from '../check.ts';
import { counted } from '../passages.ts';
import { partPlace } from './part-place.ts';

/** Every suggestion is accepted or rejected: one finding a part. */
export const undecidedSuggestion: IssueCheck = {
  name: 'undecided-suggestion',
  label: 'Suggestions that are undecided',
  severity: 'warning',
  inIssue: ({ open: { suggestions } }) => {
    const byPart = new Map<OpenSuggestion['part'], OpenSuggestion[]>();
    for (const suggestion of suggestions)
      byPart.set(suggestion.part, [...(byPart.get(suggestion.part) ?? []), suggestion]);
    return [...byPart].map(([part, some]): FindingDraft => {
      const isOne = some.length === 1;
      return {
        message: `${counted(some.length, 'suggestion')} ${isOne ? 'is' : 'are'} undecided`,
        why: `${isOne ? 'It stays' : 'They stay'} out of the files; the text as it was goes out.`,
        place: some[0]?.place ?? partPlace(part),
        ...(isOne && some[0] !== undefined ? { thing: { kind: 'suggestion', id: some[0].id } as const } : {}),
        what: some
          .map(({ id }) => id)
          .sort()
          .join(' '),
      };
    });
  },
};
