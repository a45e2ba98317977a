import { countWords } from '../../document/word-count.ts';
import type { PartCheck } from '../check.ts';
import { counted } from '../passages.ts';

/** No development is longer than the publication wants. */
export const wordsOverTarget: PartCheck = {
  name: 'words-over-target',
  label: 'Developments over their target of words',
  severity: 'hint',
  inPart: ({ development, fields }, { language, publication }) => {
    const target = publication.wordTargets.development;
    if (development === null || target === 0) return [];
    const words = fields.reduce((sum, { text }) => sum + countWords(text, language), 0);
    return words <= target
      ? []
      : [
          {
            message: `${counted(words - target, 'word')} over the target of ${target}`,
            why: `It has ${words}.`,
            place: { developmentId: development.id, field: 'body' },
          },
        ];
  },
};
