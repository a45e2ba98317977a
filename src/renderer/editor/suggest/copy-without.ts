import { $generateJSONFromSelectedNodes } from '@lexical/clipboard';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COPY_COMMAND,
  CUT_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { treeOfLines } from '../../../shared/document/lines.ts';
import { fromPieces, lengthOf, type Pieces, slicePieces } from '../../../shared/document/pieces.ts';
import { blockText } from '../../../shared/document/plain-text.ts';
import { richTextToHtml } from '../../../shared/document/rich-text-to-html.ts';
import type { PlacedHunk } from '../../../shared/suggestions/placed-hunk.ts';
import { OWN_FORMAT } from '../clipboard.ts';
import { inProposal } from './ghosts.ts';
import { $selectedUnits } from './unit-points.ts';

/** What the clipboard is to be filled from: the text, and what is suggested in it. */
export interface CopySource {
  readonly base: Pieces;
  readonly hunks: readonly PlacedHunk[];
}

/**
 * Copies the text as it is, without what is suggested, for everyone else; our own format keeps what is seen, so that a
 * person can move their own new words.
 */
export function registerCopyWithout(
  editor: LexicalEditor,
  kind: 'rich' | 'line',
  source: () => CopySource,
): () => void {
  const copy = (event: ClipboardEvent | KeyboardEvent | null): boolean => {
    const selection = $getSelection();
    const data = event !== null && 'clipboardData' in event ? event.clipboardData : null;
    const units = $selectedUnits(kind);
    if (!$isRangeSelection(selection) || selection.isCollapsed() || data === null || units === null) return false;
    const selected = $generateJSONFromSelectedNodes<never>(editor, selection);
    const { base, hunks } = source();
    const tree = treeOfLines(fromPieces(baseStretch(base, hunks, units)));
    event?.preventDefault();
    data.setData('text/plain', blockText(tree));
    data.setData('text/html', richTextToHtml(tree));
    data.setData(OWN_FORMAT, JSON.stringify({ ...selected, nodes: withoutGhosts(selected.nodes) }));
    return true;
  };
  const cleanups = [
    editor.registerCommand(COPY_COMMAND, copy, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!copy(event)) return false;
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.removeText();
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  ];
  return () => {
    for (const cleanup of cleanups) cleanup();
  };
}

/** The stretch of the text that a selection in the proposal covers, with what is deleted inside it. */
export function baseStretch(
  base: Pieces,
  hunks: readonly PlacedHunk[],
  { anchor, focus }: { anchor: number; focus: number },
): Pieces {
  const placed = inProposal(hunks);
  const inBase = (place: number, side: 'start' | 'end'): number => {
    let by = 0;
    for (const { hunk, start, end } of placed) {
      if (place < start || (place === start && side === 'start' && hunk.start < hunk.end)) break;
      if (place < end || (place === start && side === 'end')) return hunk[side];
      by = hunk.end - end;
    }
    return place + by;
  };
  const [from, to] = [inBase(Math.min(anchor, focus), 'start'), inBase(Math.max(anchor, focus), 'end')];
  return slicePieces(base, Math.min(from, lengthOf(base)), to);
}

interface Serialized {
  readonly type: string;
  readonly children?: readonly Serialized[];
}

function withoutGhosts(nodes: readonly Serialized[]): Serialized[] {
  return nodes
    .filter(({ type }) => type !== 'suggestion-ghost')
    .map((node) => (node.children === undefined ? node : { ...node, children: withoutGhosts(node.children) }));
}
