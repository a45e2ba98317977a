import { isEmptyRichText } from '../document/rich-text.ts';
import type { Check, FindingDraft } from './finding.ts';

/** The issue has a title, at least one development, a closing piece and a takeaway. */
export const missingParts: Check = {
  name: 'missing-parts',
  severity: 'warning',
  find: (issue, { houseNames }) => {
    const missing: FindingDraft[] = [];
    const add = (isMissing: boolean, message: string, why: string, field: FindingDraft['place']['field']) => {
      if (isMissing) missing.push({ message, why, place: { developmentId: null, field } });
    };
    add(issue.title.trim() === '', 'No title', 'The page and the PDF are named after it.', 'title');
    add(issue.developments.length === 0, 'No developments', 'There is nothing to read yet.', 'sectionHeading');
    add(
      isEmptyRichText(issue.inContext),
      `No ${houseNames.inContext[0] ?? 'In Context'}`,
      'Nothing ties the developments together.',
      'inContext',
    );
    add(
      isEmptyRichText(issue.takeaway),
      `No takeaway (${houseNames.takeaway[0] ?? 'The takeaway'})`,
      'The issue ends without the one thing to remember.',
      'takeaway',
    );
    return missing;
  },
};
