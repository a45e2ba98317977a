import { toLines } from '../../../shared/document/lines.ts';
import type { MarkedLines } from '../../../shared/document/marked-lines.ts';
import type { ReviewField } from '../../documents/flow-reader.ts';

const plain = new WeakMap<ReviewField, MarkedLines>();

/** A field's lines as they are, without any change. The same field gives the same lines. */
export function plainLines(field: ReviewField): MarkedLines {
  const known = plain.get(field);
  if (known !== undefined) return known;
  const lines = toLines(field.rich).map(({ kind, runs }) => ({
    kind,
    runs: runs.map((run) => ({ run, change: 'same' as const, mark: null })),
    change: 'same' as const,
    was: null,
    mark: null,
  }));
  plain.set(field, lines);
  return lines;
}
