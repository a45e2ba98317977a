import { findInTexts, replacementFor } from '../../search/index.ts';
import type { FindingDraft, PartCheck } from '../check.ts';
import { counted, quoted, replaceFix } from '../passages.ts';

/** The house's own rules hold. One finding a rule and field. */
export const houseRules: PartCheck = {
  name: 'house-rule',
  label: 'The house’s own rules',
  severity: 'warning',
  inPart: ({ fields }, { publication }) =>
    publication.checks.houseRules.flatMap((rule) => {
      const { pattern: text, isCaseSensitive, message, replacement } = rule;
      const pattern = { text, isCaseSensitive, isWholeWord: false, isRegularExpression: true };
      return fields.flatMap((field): FindingDraft[] => {
        const found = findInTexts([{ key: '', text: field.text }], pattern);
        // A rule that cannot be read is told where rules are written.
        const [first] = found.ok ? found.value : [];
        if (!found.ok || first === undefined) return [];
        const edits = found.value.map((match) => ({
          quote: match.text,
          start: match.start,
          replacement: replacement === null ? '' : replacementFor(match, pattern, replacement),
        }));
        const times = edits.length === 1 ? '' : `, ${counted(edits.length, 'time')}`;
        return [
          {
            message: message.trim() === '' ? `${quoted(first.text)} is against the house’s rules` : message,
            why: `${quoted(first.text)}${times}`,
            place: field.place,
            passage: { quote: first.text, start: first.start },
            what: `${rule.id} ${[...new Set(edits.map(({ quote }) => quote))].sort().join(' ')}`,
            fixes:
              replacement === null ? [] : [replaceFix(`Write ${quoted(edits[0]?.replacement ?? '')}`, field, edits)],
          },
        ];
      });
    }),
};
