import { $createParagraphNode, $createTextNode, $getRoot, type LexicalEditor } from 'lexical';
import { hunksBetween } from '../../../shared/document/hunks.ts';
import { treeOfLines } from '../../../shared/document/lines.ts';
import { fromPieces, lengthOf, type Pieces, samePieces, unitsOf } from '../../../shared/document/pieces.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { withSuggestions } from '../../../shared/suggestions/apply.ts';
import { inOrder, type PlacedHunk } from '../../../shared/suggestions/placed-hunk.ts';
import { type Proposal, propose } from '../../../shared/suggestions/propose.ts';
import { $nodesFromRichText } from '../nodes-from-rich-text.ts';
import { registerCopyWithout } from './copy-without.ts';
import { $placeGhosts, ghostsOf } from './ghosts.ts';
import { readProposal } from './read-proposal.ts';
import { registerStepOverGhosts } from './step-over-ghosts.ts';
import { $selectedUnits, $selectUnits } from './unit-points.ts';

/** The text that is suggested in, with the suggestions of the person who writes. */
export interface SuggestedText {
  readonly base: Pieces;
  readonly mine: readonly PlacedHunk[];
}

export interface SuggestingHost {
  readonly kind: 'rich' | 'line';
  readonly by: PersonId;
  /** Keeps what the writing comes to. */
  readonly onPropose: (proposal: Proposal) => void;
  /** After each change of what is shown: the suggestions it comes to. */
  readonly onShown?: (hunks: readonly PlacedHunk[]) => void;
  /** Runs something once before the next paint; returns what calls it off. */
  readonly beforePaint: (run: () => void) => () => void;
}

export interface Suggesting {
  /** Takes in a text or suggestions that changed elsewhere (a decision, undo, another person); the caret stays. */
  readonly follow: (text: SuggestedText) => void;
  /** Proposes at once what waits for the next paint. */
  readonly flush: () => void;
  readonly stop: () => void;
}

/** Marks updates that only show what is known. */
const SHOWING = 'suggest-show';

/**
 * Turns an editor that is tied to no field into one that suggests: it holds the text as the person would have it, and what
 * differs from the text as it is are their suggestions.
 */
export function startSuggesting(editor: LexicalEditor, given: SuggestedText, host: SuggestingHost): Suggesting {
  const { kind, by, onPropose } = host;
  let base = given.base;
  let hunks = inOrder(given.mine);
  let callOff: (() => void) | null = null;
  // What was proposed and has not come back yet: it may come late, when more has been written.
  let underway: (readonly PlacedHunk[])[] = [];

  const show = () => {
    editor.update(() => void $placeGhosts(kind, ghostsOf(base, hunks)), { tag: SHOWING, discrete: true });
    host.onShown?.(hunks);
  };
  const flush = () => {
    callOff?.();
    callOff = null;
    // While a character is being composed, the browser owns the text around it: the next update brings us back.
    if (editor.isComposing()) return;
    const proposal = propose(base, readProposal(editor.getEditorState(), kind), by, hunks);
    hunks = [...proposal.hunks];
    show();
    if (proposal.changed.length === 0 && proposal.withdrawn.length === 0) return;
    underway.push(hunks);
    onPropose(proposal);
  };
  const load = (text: Pieces) => {
    editor.update(
      () => {
        const selected = $selectedUnits(kind);
        const shown = readProposal(editor.getEditorState(), kind);
        $fill(text, kind);
        if (selected !== null)
          $selectUnits(kind, {
            anchor: placeIn(shown, text, selected.anchor),
            focus: placeIn(shown, text, selected.focus),
          });
      },
      { tag: SHOWING, discrete: true },
    );
    show();
  };

  load(withSuggestions(base, hunks));
  const cleanups = [
    registerStepOverGhosts(editor),
    registerCopyWithout(editor, kind, () => ({ base, hunks })),
    editor.registerUpdateListener(({ tags, dirtyElements, dirtyLeaves }) => {
      if (tags.has(SHOWING) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
      callOff ??= host.beforePaint(flush);
    }),
  ];

  return {
    flush: () => {
      if (callOff !== null) flush();
    },
    follow(text) {
      const mine = inOrder(text.mine);
      const isSameText = samePieces(base, text.base);
      const echo = isSameText ? underway.findIndex((sent) => sameHunks(sent, mine)) : -1;
      underway = underway.slice(echo + 1);
      if (echo >= 0 || (isSameText && sameHunks(hunks, mine))) return;
      if (callOff !== null) {
        flush();
        // What was just written is not in what was given; it comes back with the next.
        if (underway.length > 0) return;
      }
      underway = [];
      const before = readProposal(editor.getEditorState(), kind);
      base = text.base;
      hunks = mine;
      const wanted = withSuggestions(base, hunks);
      if (samePieces(before, wanted)) show();
      else load(wanted);
    },
    stop() {
      if (callOff !== null) flush();
      for (const cleanup of cleanups) cleanup();
    },
  };
}

function $fill(text: Pieces, kind: 'rich' | 'line'): void {
  const nodes =
    kind === 'rich'
      ? $nodesFromRichText(treeOfLines(fromPieces(text)))
      : [$createParagraphNode().append(...(text.length === 0 ? [] : [$createTextNode(unitsOf(text))]))];
  $getRoot()
    .clear()
    .append(...(nodes.length === 0 ? [$createParagraphNode()] : nodes));
}

/** Where a place of one text is in another. */
function placeIn(text: Pieces, next: Pieces, place: number): number {
  let by = 0;
  for (const { start, end, added } of hunksBetween(text, next)) {
    if (start >= place) break;
    if (end > place) return start + by + Math.min(place - start, lengthOf(added));
    by += lengthOf(added) - (end - start);
  }
  return place + by;
}

const sameHunks = (a: readonly PlacedHunk[], b: readonly PlacedHunk[]): boolean =>
  a.length === b.length &&
  a.every((hunk, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      hunk.id === other.id &&
      hunk.start === other.start &&
      hunk.end === other.end &&
      samePieces(hunk.added, other.added)
    );
  });
