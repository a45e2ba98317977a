import type { EditorState } from 'lexical';
import { toLines } from '../../../shared/document/lines.ts';
import { fromPieces, type Pieces, toLinePieces, toPieces } from '../../../shared/document/pieces.ts';
import { settle } from '../../../shared/suggestions/settle.ts';
import { richTextFromNodes, type SerializedNode } from '../rich-text-from-nodes.ts';

/** What the person who writes in an editor would have the text be: its words without the ghosts. */
export function readProposal(state: EditorState, kind: 'rich' | 'line'): Pieces {
  const { root } = state.toJSON();
  const { pieces } = settle(toPieces(toLines(richTextFromNodes((root as unknown as SerializedNode).children ?? []))));
  if (kind === 'rich') return pieces;
  const texts = fromPieces(pieces).map(({ runs }) =>
    runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join(''),
  );
  return toLinePieces(texts.join(' '));
}
