import { hunksBetween } from './hunks.ts';
import { toLines } from './lines.ts';
import { markHunks } from './mark-hunks.ts';
import type { ChangeMark, MarkedLines } from './marked-lines.ts';
import { type Pieces, toLinePieces, toPieces } from './pieces.ts';
import type { RichText } from './rich-text.ts';

const COMPARED: ChangeMark = { ids: [], by: null };

/** Two texts of a field as one, word by word: what was taken out, put in, formatted anew, split, joined. */
export const compareFields = (before: RichText, after: RichText): MarkedLines =>
  compareRows(toPieces(toLines(before)), toPieces(toLines(after)));

/** Two texts of one line (headline, caption), word by word: one line, none where both are empty. */
export const compareTexts = (before: string, after: string): MarkedLines =>
  compareRows(toLinePieces(before), toLinePieces(after));

const compareRows = (before: Pieces, after: Pieces): MarkedLines =>
  markHunks(
    before,
    hunksBetween(before, after, false).map((hunk) => ({ ...hunk, mark: COMPARED })),
  );

/** True where something in a text is marked. */
export const hasChanges = (lines: MarkedLines): boolean =>
  lines.some(({ change, runs }) => change !== 'same' || runs.some((run) => run.change !== 'same'));
