import { ParseEnglish } from 'parse-english';
import { VFile } from 'vfile';
import type { CheckedField } from '../checked-part.ts';
import type { Passage } from '../finding.ts';

/** What a retext rule says of a stretch, with what it expects there. */
export interface RetextPassage extends Passage {
  readonly expected: string;
}

type Rule = () => (tree: ReturnType<ParseEnglish['parse']>, file: VFile) => unknown;

const parser = new ParseEnglish();

/**
 * Has a retext rule look at those lines of a field in which `suspicion` finds something. To parse all of them would cost
 * a hundred times what it takes to see that most cannot be meant.
 */
export function retextPassages({ text }: CheckedField, rule: Rule, suspicion: RegExp): readonly RetextPassage[] {
  let from = 0;
  return text.split('\n').flatMap((line) => {
    const start = from;
    from += line.length + 1;
    return suspicion.test(line) ? inLine(line, rule).map((each) => ({ ...each, start: each.start + start })) : [];
  });
}

function inLine(line: string, rule: Rule): RetextPassage[] {
  const file = new VFile(line);
  rule()(parser.parse(line), file);
  return file.messages.flatMap(({ place, expected }) => {
    const range = place === undefined || !('start' in place) ? null : place;
    const [start, end] = [range?.start.offset, range?.end.offset];
    const [first] = expected ?? [];
    return start === undefined || end === undefined || first === undefined
      ? []
      : [{ quote: line.slice(start, end), start, expected: first }];
  });
}
