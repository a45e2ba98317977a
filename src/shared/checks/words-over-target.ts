import { plainText } from '../document/plain-text.ts';
import { countWords } from '../document/word-count.ts';
import { type Check, developmentName } from './check.ts';

/** No development is longer than the publication wants. */
export const wordsOverTarget: Check = {
  name: 'words-over-target',
  label: 'Words over the target of a development',
  severity: 'hint',
  find: (issue, { wordTargets }) =>
    issue.developments.flatMap((development, index) => {
      const words =
        countWords(development.headline, issue.language) +
        countWords(plainText(development.body), issue.language) +
        countWords(plainText(development.whyThisMatters), issue.language);
      const over = words - wordTargets.development;
      return wordTargets.development > 0 && over > 0
        ? [
            {
              message: `${over} ${over === 1 ? 'word' : 'words'} over the target of ${wordTargets.development}`,
              why: developmentName(issue, index),
              place: { developmentId: development.id, field: 'body' as const },
            },
          ]
        : [];
    }),
};
