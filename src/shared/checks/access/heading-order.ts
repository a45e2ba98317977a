import type { Heading } from 'mdast';
import { plainText } from '../../document/plain-text.ts';
import type { FindingDraft, PartCheck } from '../check.ts';
import { quoted } from '../passages.ts';
import { nodesIn } from '../rich-nodes.ts';

/** The level that headings in a field begin with: above them are the title and the headlines. */
const FIRST_DEPTH = 3;

/** Headings have words, and go down one level at a time: readers find their way by them. */
export const headingOrder: PartCheck = {
  name: 'heading-order',
  label: 'Headings out of order',
  severity: 'warning',
  inPart: ({ fields }) =>
    fields.flatMap(({ rich, text, place }) => {
      let above = FIRST_DEPTH - 1;
      return nodesIn(rich)
        .filter((node): node is Heading => node.type === 'heading')
        .flatMap((heading): FindingDraft[] => {
          const words = plainText({ type: 'root', children: [heading] });
          const isDeep = heading.depth > above + 1;
          above = heading.depth;
          if (words !== '' && !isDeep) return [];
          const start = text.indexOf(words);
          return [
            words === ''
              ? { message: 'A heading has no words', why: 'It is a gap in the list of headings.', place, what: 'empty' }
              : {
                  message: `The heading ${quoted(words)} skips a level`,
                  why: 'Those who go from heading to heading look for the one above it in vain.',
                  place,
                  passage: { quote: words, start },
                },
          ];
        });
    }),
};
