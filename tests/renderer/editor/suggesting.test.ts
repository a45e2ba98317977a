import { createHeadlessEditor } from '@lexical/headless';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createHeadingNode, registerRichText } from '@lexical/rich-text';
import fc from 'fast-check';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { RICH_FIELD_NODES } from '../../../src/renderer/editor/field-nodes.ts';
import { baseStretch } from '../../../src/renderer/editor/suggest/copy-without.ts';
import { GhostNode } from '../../../src/renderer/editor/suggest/ghost-node.ts';
import { readProposal } from '../../../src/renderer/editor/suggest/read-proposal.ts';
import { type Suggesting, startSuggesting } from '../../../src/renderer/editor/suggest/suggesting.ts';
import { $unitLeaves, endOf } from '../../../src/renderer/editor/suggest/unit-leaves.ts';
import { $selectedUnits, $selectUnits } from '../../../src/renderer/editor/suggest/unit-points.ts';
import { toLines } from '../../../src/shared/document/lines.ts';
import {
  fromPieces,
  lengthOf,
  type Pieces,
  toLinePieces,
  toPieces,
  wordsOf,
} from '../../../src/shared/document/pieces.ts';
import { markedWithSuggestions, withSuggestions } from '../../../src/shared/suggestions/apply.ts';
import type { PlacedHunk } from '../../../src/shared/suggestions/placed-hunk.ts';
import { type Proposal, propose } from '../../../src/shared/suggestions/propose.ts';
import { shown } from '../../shared/document/shown.ts';
import { richText } from '../../shared/generated-issues.ts';
import { ANA, row } from '../../shared/suggestions/rows.ts';

const SEED = Number(process.env.SEED ?? 20261125);

interface Desk {
  readonly editor: LexicalEditor;
  readonly suggesting: Suggesting;
  readonly hunks: () => readonly PlacedHunk[];
  readonly proposals: Proposal[];
  /** What is shown: words, and ghosts in brackets. */
  readonly page: () => string[];
  readonly marked: () => string[];
}

function deskOn(base: Pieces, mine: readonly PlacedHunk[] = [], kind: 'rich' | 'line' = 'rich'): Desk {
  const editor = createHeadlessEditor({
    namespace: 'test',
    nodes: [...RICH_FIELD_NODES, GhostNode],
    onError(error) {
      throw error;
    },
  });
  registerRichText(editor);
  let hunks = mine;
  const proposals: Proposal[] = [];
  const suggesting = startSuggesting(
    editor,
    { base, mine },
    {
      kind,
      by: ANA,
      onPropose: (proposal) => {
        proposals.push(proposal);
        hunks = proposal.hunks;
      },
      // A frame is over when the test says so, by `flush`.
      beforePaint: () => () => {},
    },
  );
  const page = () =>
    editor.getEditorState().read(() => {
      const lines: string[] = [];
      for (const { kind: what, node } of $unitLeaves(kind)) {
        if (what === 'line') lines.push('');
        else {
          const words = node instanceof GhostNode ? `[${node.__words}]` : node.getTextContent();
          lines.push(`${lines.pop() ?? ''}${words}`);
        }
      }
      return lines;
    });
  const marked = () => shown(markedWithSuggestions(base, hunks));
  return { editor, suggesting, hunks: () => hunks, proposals, page, marked };
}

/** Something that a person does at the caret, and the frame after it. */
function act({ editor, suggesting }: Desk, edit: () => void): void {
  editor.update(edit, { discrete: true });
  suggesting.flush();
}
const $select = (block: number, from: number, to = from) => {
  let at = 0;
  const parent = $getRoot().getChildAtIndex(block);
  if (!$isElementNode(parent)) return;
  const selection = parent.selectStart();
  for (const text of parent.getAllTextNodes()) {
    const size = text.getTextContentSize();
    if (from >= at && from <= at + size) selection.anchor.set(text.getKey(), from - at, 'text');
    if (to >= at && to <= at + size) selection.focus.set(text.getKey(), to - at, 'text');
    at += size;
  }
};
const $type = (words: string) => {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertText(words);
};
const selected = ({ editor }: Desk) => editor.getEditorState().read(() => $selectedUnits('rich'));

describe('the editor that suggests', () => {
  it('[C7] makes continuous typing one suggestion, key by key, and the caret stays behind the last key', () => {
    const desk = deskOn(row('The port opens in spring.'));
    act(desk, () => $select(0, 4));
    for (const key of 'new ') act(desk, () => $type(key));
    expect(desk.marked()).toEqual(['paragraph The {+new +}port opens in spring.']);
    expect(new Set(desk.proposals.flatMap(({ hunks }) => hunks.map(({ id }) => id))).size).toBe(1);
    expect(selected(desk)).toEqual({ anchor: 9, focus: 9 });
  });

  it('[C7] shows what is deleted in place, and types behind it', () => {
    const desk = deskOn(row('By the end of 2028, it opens.'));
    act(desk, () => $select(0, 14, 18));
    act(desk, () => $type(''));
    expect(desk.page()).toEqual(['By the end of [2028], it opens.']);
    for (const key of '2029') act(desk, () => $type(key));
    expect(desk.page()).toEqual(['By the end of [2028]2029, it opens.']);
    expect(desk.marked()).toEqual(['paragraph By the end of [-2028-]{+2029+}, it opens.']);
    expect(desk.hunks().length).toBe(1);
  });

  it('[C7] steps over what is deleted already before it deletes more', () => {
    const desk = deskOn(row('One two three.'));
    act(desk, () => $select(0, 4, 7));
    act(desk, () => $type(''));
    expect(desk.page()).toEqual(['One [two] three.']);
    // Behind the ghost, as a click there puts the caret.
    act(desk, () => {
      const ghost = $getRoot().getFirstDescendant()?.getNextSibling();
      const rest = ghost?.getNextSibling();
      if ($isTextNode(rest)) rest.select(0, 0);
    });
    // What deletes asks a window where lines break; here it is enough that it begins at the right place.
    const from: string[] = [];
    desk.editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) {
          const { anchor } = selection;
          from.push(`${anchor.getNode().getTextContent()}|${anchor.offset}`);
        }
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    );
    desk.editor.update(() => desk.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true), { discrete: true });
    desk.editor.update(() => desk.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false), { discrete: true });
    expect(from).toEqual(['One |4', ' three.|0']);
  });

  it('[C7] takes a suggestion back when its words are as they were', () => {
    const desk = deskOn(row('One two.'));
    act(desk, () => $select(0, 4));
    act(desk, () => $type('big '));
    const [id] = desk.hunks().map((hunk) => hunk.id);
    act(desk, () => {
      $select(0, 4, 8);
      $type('');
    });
    expect(desk.hunks()).toEqual([]);
    expect(desk.proposals.at(-1)?.withdrawn).toEqual([id]);
    expect(desk.page()).toEqual(['One two.']);
  });

  it('[C7] suggests splitting, joining, kinds of lines, lists, looks and links', () => {
    const split = deskOn(row('One two. Three.'));
    act(split, () => $select(0, 8));
    act(split, () => split.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    expect(split.marked()).toEqual(['paragraph One two.', 'paragraph:split  Three.']);

    const joined = deskOn(row('One.\n\nTwo.'));
    act(joined, () => {
      const [first, second] = $getRoot().getChildren();
      if ($isElementNode(first) && $isElementNode(second)) {
        first.append(...second.getChildren());
        second.remove();
      }
    });
    expect(joined.marked()).toEqual(['paragraph One.', 'paragraph:joined Two.']);
    expect(joined.page()).toEqual(['One.[¶ ]Two.']);

    const heading = deskOn(row('Title\n\nText'));
    act(heading, () => {
      const first = $getRoot().getFirstChild();
      if ($isElementNode(first)) first.replace($createHeadingNode('h3'), true);
    });
    expect(heading.marked()).toEqual(['paragraph>heading:changed Title', 'paragraph Text']);
    expect(heading.page()).toEqual(['Title', 'Text']);

    const list = deskOn(row('One'));
    act(list, () => {
      $getRoot().append($createListNode('bullet').append($createListItemNode().append($createTextNode('Item'))));
    });
    expect(list.marked()).toEqual(['paragraph One', 'item:added {+Item+}']);

    const bold = deskOn(row('One two.'));
    act(bold, () => {
      $select(0, 4, 7);
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.formatText('bold');
    });
    expect(bold.marked()).toEqual(['paragraph One <~two~>.']);
  });

  it('[C7] keeps a paragraph whose words are deleted where it stood', () => {
    const desk = deskOn(row('One.\n\nTwo.\n\nThree.'));
    act(desk, () => $select(1, 0, 4));
    act(desk, () => $type(''));
    expect(desk.marked()).toEqual(['paragraph One.', 'paragraph:removed [-Two.-]', 'paragraph Three.']);
    expect(desk.editor.getEditorState().read(() => $getRoot().getChildrenSize())).toBe(3);
    expect(
      desk.editor.getEditorState().read(() => {
        const middle = $getRoot().getChildAtIndex(1);
        return $isElementNode(middle) ? middle.getChildren().map((node) => node.getType()) : [];
      }),
    ).toEqual(['suggestion-ghost']);
  });

  it('[C7] suggests another headline', () => {
    const desk = deskOn(toLinePieces('Port opens in 2028'), [], 'line');
    act(desk, () => $select(0, 14, 18));
    act(desk, () => $type('2029'));
    expect(desk.marked()).toEqual(['paragraph Port opens in [-2028-]{+2029+}']);
  });

  it('[C7] follows a decision made elsewhere, and the caret stays with its words', () => {
    const base = row('One two three.');
    const desk = deskOn(base);
    act(desk, () => $select(0, 0));
    act(desk, () => $type('Zero. '));
    act(desk, () => {
      $getRoot().selectEnd();
      $type(' Four.');
    });
    const [first, second] = desk.hunks() as [PlacedHunk, PlacedHunk];
    const caret = selected(desk);
    // The first is rejected.
    desk.suggesting.follow({ base, mine: [second] });
    expect(desk.page()).toEqual(['One two three. Four.']);
    expect(selected(desk)?.anchor).toBe((caret?.anchor ?? 0) - lengthOf(first.added));
    // The second is accepted.
    desk.suggesting.follow({ base: row('One two three. Four.'), mine: [] });
    expect(desk.page()).toEqual(['One two three. Four.']);
    expect(desk.proposals.length).toBe(2);
    act(desk, () => $type(' Five.'));
    expect(desk.hunks().map(({ added }) => wordsOf(added))).toEqual(['Five.']);
  });

  it('[C7] takes no late echo of what it proposed for a change, and undo for one', () => {
    const base = row('One.');
    const desk = deskOn(base);
    act(desk, () => $select(0, 0));
    act(desk, () => $type('new '));
    act(desk, () => $type('old '));
    const [first, second] = desk.proposals as [Proposal, Proposal];
    desk.suggesting.follow({ base, mine: first.hunks });
    expect(desk.page()).toEqual(['new old One.']);
    desk.suggesting.follow({ base, mine: second.hunks });
    expect(desk.page()).toEqual(['new old One.']);
    desk.suggesting.follow({ base, mine: first.hunks });
    expect(desk.page()).toEqual(['new One.']);
  });

  it(`[C8] shows any proposal of any text, reads it back, and says nothing by itself (seed ${SEED}, 150 runs)`, () => {
    fc.assert(
      fc.property(richText, richText, fc.nat(), (before, after, at) => {
        const base = toPieces(toLines(before));
        const proposed = toPieces(toLines(after));
        const { hunks } = propose(base, proposed, ANA, []);
        const desk = deskOn(base, hunks);
        expect(fromPieces(readProposal(desk.editor.getEditorState(), 'rich'))).toEqual(toLines(after));
        expect(desk.editor.getEditorState().read(() => endOf($unitLeaves('rich')))).toBe(lengthOf(proposed));
        desk.suggesting.flush();
        expect(desk.proposals).toEqual([]);
        const unit = at % (lengthOf(proposed) + 1);
        if (unit === 0) return;
        desk.editor.update(() => $selectUnits('rich', { anchor: unit, focus: unit }), { discrete: true });
        expect(selected(desk)).toEqual({ anchor: unit, focus: unit });
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it(`[C8] comes to suggestions that make what is on the page, whatever is typed (seed ${SEED}, 60 runs)`, () => {
    const edit = fc.record({ at: fc.nat(), size: fc.nat(6), words: fc.constantFrom('', 'x', 'new words', ' ', '. ') });
    fc.assert(
      fc.property(richText, fc.array(edit, { maxLength: 8 }), (before, edits) => {
        const base = toPieces(toLines(before));
        const desk = deskOn(base);
        for (const { at, size, words } of edits) {
          act(desk, () => {
            const texts = $getRoot().getAllTextNodes();
            const text = texts[at % Math.max(1, texts.length)];
            if (text === undefined) $getRoot().append($createParagraphNode().append($createTextNode('first')));
            else text.spliceText(at % (text.getTextContentSize() + 1), size, words);
          });
          const proposed = readProposal(desk.editor.getEditorState(), 'rich');
          expect(fromPieces(withSuggestions(base, desk.hunks()))).toEqual(fromPieces(proposed));
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});

describe('copying from the editor that suggests', () => {
  const base = row('By the end of 2028, it opens.');
  const { hunks } = propose(base, row('By the end of 2029, it really opens.'), ANA, []);
  const copied = (from: number, to: number) => wordsOf(baseStretch(base, hunks, { anchor: from + 1, focus: to + 1 }));

  it('[C9] gives the words of the text, none that are suggested and all that are still there', () => {
    expect(copied(0, 'By the end of 2029, it really opens.'.length)).toBe('By the end of 2028, it opens.');
    expect(copied('By the '.length, 'By the end of 2029'.length)).toBe('end of 2028');
    expect(copied('By the end of 2029, it '.length, 'By the end of 2029, it really '.length)).toBe('');
    expect(copied(3, 6)).toBe('the');
  });
});
