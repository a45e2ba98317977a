import { capital } from '../../document/change-words.ts';
import type { PartCheck } from '../check.ts';
import { passagesOf } from '../passages.ts';

/**
 * Marks that writers leave for themselves: "to come" (TK), to do, to be confirmed, "???", square brackets with such a word
 * in them. In capitals only, where small letters are a word or an abbreviation of its own.
 */
const NOTES =
  /(?<![\p{L}\p{N}])(?:TODO|TK(?:TK)*|FIXME|XXX+|TBC|TBD|TBA|lorem ipsum|УТОЧНИТЬ|ДОПИСАТЬ|ПРОВЕРИТЬ|\?{3,}|\[(?:to come|add|check|insert|source|citation needed|уточнить|проверить)[^\]\n]{0,60}\])(?![\p{L}\p{N}])/gu;

/** Nothing that was left to be done goes out. */
export const unresolvedNote: PartCheck = {
  name: 'unresolved-note',
  label: 'TODO, TK and other notes to oneself',
  severity: 'blocker',
  inPart: ({ fields }) =>
    fields.flatMap((field) =>
      passagesOf(field, NOTES).map((passage) => ({
        message: capital(`“${passage.quote}” is unresolved`),
        why: 'It is a note to whoever writes, and would be printed.',
        place: field.place,
        passage,
      })),
    ),
};
