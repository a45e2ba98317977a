import {
  $generateJSONFromSelectedNodes,
  $generateNodesFromSerializedNodes,
  $insertGeneratedNodes,
} from '@lexical/clipboard';
import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import { moveDevelopment, moveToTray, returnFromTray } from '../../../../src/renderer/documents/edit-issue.ts';
import { textOf } from '../../../../src/renderer/documents/field-texts.ts';
import { replaceInField } from '../../../../src/renderer/documents/replace-in-field.ts';
import { developmentIds, fieldKey } from '../../../../src/shared/crdt/issue-document.ts';
import { findInTexts } from '../../../../src/shared/search/index.ts';
import { type Desk, type Marked, meet, originOf, writeParagraphs } from './desk.ts';
import { mended, sentence, word } from './made-up-text.ts';
import type { Random } from './random.ts';

/** Something that a person does. Returns what to write in the log. */
type Step = (desk: Desk, other: Desk, random: Random) => string;

/** Every kind of edit, through the code that the window uses; weights as a person's day has them. */
export const STEPS: readonly (readonly [name: string, weight: number, step: Step])[] = [
  ['type', 8, (desk, _, random) => withCaret(desk, random, (at) => at.insertText(` ${word(random)} ${word(random)}`))],
  ['mend', 4, mendWord],
  ['delete', 4, (desk, _, random) => withSelection(desk, random, 30, (selected) => selected.removeText())],
  ['delete much', 1, (desk, _, random) => withSelection(desk, random, 400, (selected) => selected.removeText())],
  ['split', 5, (desk, _, random) => withCaret(desk, random, (at) => void at.insertParagraph())],
  ['join', 4, join],
  ['bold', 2, (desk, _, random) => withSelection(desk, random, 40, (selected) => selected.formatText('bold'))],
  ['move paragraph', 4, moveParagraph],
  ['cut and paste', 5, (desk, _, random) => paste(desk, random, true)],
  ['copy and paste', 2, (desk, _, random) => paste(desk, random, false)],
  ['undo', 5, (desk) => done(desk.undo.undo)],
  ['redo', 3, (desk) => done(desk.undo.redo)],
  ['replace all', 2, replaceAll],
  ['import over', 1, importOver],
  ['reorder', 1, reorder],
  ['tray', 1, tray],
  ['merge', 2, (desk, other) => done(() => meet(desk, other))],
  ['rest', 3, (desk) => done(desk.places.settle)],
  // As the window does at each key.
  ['look', 6, (desk) => done(desk.places.current)],
  ['boundary', 4, (desk) => done(desk.undo.boundary)],
];

const TOTAL = STEPS.reduce((sum, [, weight]) => sum + weight, 0);

function done(act: () => unknown): string {
  act();
  return '';
}

export function pickStep(random: Random): (typeof STEPS)[number] {
  let left = random.at(TOTAL);
  for (const step of STEPS) {
    left -= step[1];
    if (left < 0) return step;
  }
  throw new Error('no step');
}

function pickEditor(desk: Desk, random: Random): readonly [string, LexicalEditor] {
  return random.pick([...desk.editors]);
}

/** An edit that Lexical itself gives up on (0.52.0 does for some selections over several texts) has not been made. */
function edit(editor: LexicalEditor, change: () => void): void {
  const before = editor._onError;
  editor._onError = () => {};
  editor.update(change, { discrete: true });
  editor._onError = before;
}

function $pickPoint(random: Random): { readonly node: TextNode; readonly offset: number } | null {
  const nodes = $getRoot().getAllTextNodes();
  if (nodes.length === 0) return null;
  const node = random.pick(nodes);
  return { node, offset: random.at(node.getTextContentSize() + 1) };
}

function $select(from: { node: TextNode; offset: number }, to: { node: TextNode; offset: number }): RangeSelection {
  const selection = $createRangeSelection();
  selection.anchor.set(from.node.getKey(), from.offset, 'text');
  selection.focus.set(to.node.getKey(), to.offset, 'text');
  $setSelection(selection);
  return selection;
}

function withCaret(desk: Desk, random: Random, act: (caret: RangeSelection) => void): string {
  const [key, editor] = pickEditor(desk, random);
  edit(editor, () => {
    const point = $pickPoint(random);
    if (point === null) act($getRoot().selectEnd());
    else act($select(point, point));
  });
  return key;
}

/** A selection of about so many characters, over as many paragraphs as that takes. */
function $pickSelection(random: Random, length: number): RangeSelection | null {
  const from = $pickPoint(random);
  if (from === null) return null;
  const nodes = $getRoot().getAllTextNodes();
  let at = nodes.findIndex((node) => node.is(from.node));
  let left = 1 + random.at(length);
  let offset = from.offset;
  for (;;) {
    const node = nodes[at];
    if (node === undefined) return null;
    const room = node.getTextContentSize() - offset;
    if (left <= room || at === nodes.length - 1) return $select(from, { node, offset: offset + Math.min(left, room) });
    left -= room;
    at += 1;
    offset = 0;
  }
}

function withSelection(desk: Desk, random: Random, length: number, act: (selected: RangeSelection) => void): string {
  const [key, editor] = pickEditor(desk, random);
  edit(editor, () => {
    const selection = $pickSelection(random, length);
    if (selection !== null && !selection.isCollapsed()) act(selection);
  });
  return key;
}

function mendWord(desk: Desk, _: Desk, random: Random): string {
  const [key, editor] = pickEditor(desk, random);
  let log = key;
  edit(editor, () => {
    const point = $pickPoint(random);
    if (point === null) return;
    const words = [...point.node.getTextContent().matchAll(/\p{L}{3,}/gu)];
    if (words.length === 0) return;
    const { 0: old, index } = random.pick(words);
    const fresh = mended(random, old);
    log = `${key} ${old} → ${fresh}`;
    $select({ node: point.node, offset: index }, { node: point.node, offset: index + old.length }).insertText(fresh);
  });
  return log;
}

function join(desk: Desk, _: Desk, random: Random): string {
  const [key, editor] = pickEditor(desk, random);
  edit(editor, () => {
    const blocks = $getRoot().getChildren().filter($isElementNode);
    if (blocks.length < 2) return;
    const at = 1 + random.at(blocks.length - 1);
    const before = blocks[at - 1]?.getLastDescendant();
    const after = blocks[at]?.getFirstDescendant();
    if (!$isTextNode(before) || !$isTextNode(after)) return;
    $select({ node: before, offset: before.getTextContentSize() }, { node: after, offset: 0 }).removeText();
  });
  return key;
}

function moveParagraph(desk: Desk, _: Desk, random: Random): string {
  const [key, editor] = pickEditor(desk, random);
  edit(editor, () => {
    const blocks = $getRoot().getChildren();
    if (blocks.length < 2) return;
    const moved = random.pick(blocks);
    const target = random.pick(blocks.filter((block) => !block.is(moved)));
    if (random.chance(0.5)) target.insertBefore(moved);
    else target.insertAfter(moved);
  });
  return key;
}

function paste(desk: Desk, random: Random, isCut: boolean): string {
  const [from, source] = pickEditor(desk, random);
  const [to, target] = random.chance(0.4) ? ([from, source] as const) : pickEditor(desk, random);
  let clip: ReturnType<typeof $generateJSONFromSelectedNodes> | null = null;
  edit(source, () => {
    const selection = random.chance(0.5) ? $pickSelection(random, 150) : $wholeParagraph(random);
    if (selection === null || selection.isCollapsed()) return;
    clip = $generateJSONFromSelectedNodes(source, selection);
    if (isCut) selection.removeText();
  });
  if (clip === null) return `${from} nothing`;
  const { nodes } = JSON.parse(JSON.stringify(clip)) as { nodes: never[] };
  edit(target, () => {
    const point = $pickPoint(random);
    const selection = point === null ? $getRoot().selectEnd() : $select(point, point);
    $insertGeneratedNodes(target, $generateNodesFromSerializedNodes(nodes), selection);
  });
  return `${from} → ${to}`;
}

function $wholeParagraph(random: Random): RangeSelection | null {
  const block = random.pick($getRoot().getChildren());
  if (!$isElementNode(block)) return null;
  const first = block.getFirstDescendant();
  const last = block.getLastDescendant();
  if (!$isTextNode(first) || !$isTextNode(last)) return null;
  return $select({ node: first, offset: 0 }, { node: last, offset: last.getTextContentSize() });
}

function replaceAll(desk: Desk, _: Desk, random: Random): string {
  const texts = desk.fields.map((address) => ({ key: fieldKey(address), address, text: textOf(desk.doc, address) }));
  const words = texts.flatMap(({ text }) => text.match(/\p{L}{3,}/gu) ?? []);
  if (words.length === 0) return 'nothing';
  const old = random.pick(words);
  const fresh = random.chance(0.5) ? mended(random, old) : word(random);
  const found = findInTexts(texts, { text: old, isCaseSensitive: true, isWholeWord: true, isRegularExpression: false });
  if (!found.ok) throw new Error(found.error.message);
  const count = replaceInField(
    desk.doc,
    found.value.flatMap(({ key, start, end }) => {
      const text = texts.find((each) => each.key === key);
      return text === undefined ? [] : [{ address: text.address, text: text.text, start, end, replacement: fresh }];
    }),
  );
  return `${old} → ${fresh}, ${count} times`;
}

let imported = 0;

/** A newer copy of the text from outside takes its place: sentences kept, mended, left out, added, in another order. */
function importOver(desk: Desk, _: Desk, random: Random): string {
  const [key, editor] = pickEditor(desk, random);
  const paragraphs: Marked[][] = editor.read(() =>
    $getRoot()
      .getChildren()
      .filter($isElementNode)
      .map((block) =>
        block.getAllTextNodes().map((node) => ({ words: node.getTextContent(), origin: originOf(node.getStyle()) })),
      ),
  );
  const kept = paragraphs.filter(() => !random.chance(0.15));
  if (random.chance(0.5)) {
    imported += 1;
    kept.splice(random.at(kept.length + 1), 0, [{ words: sentence(random), origin: `imported-${imported}` }]);
  }
  if (kept.length > 1 && random.chance(0.4)) kept.push(...kept.splice(0, 1));
  writeParagraphs(editor, kept.length === 0 ? [[]] : kept);
  return key;
}

function reorder(desk: Desk, _: Desk, random: Random): string {
  const ids = developmentIds(desk.doc);
  if (ids.length > 0) moveDevelopment(desk.doc, random.pick(ids), random.at(ids.length));
  return '';
}

function tray(desk: Desk, _: Desk, random: Random): string {
  const [trayed] = developmentIds(desk.doc, 'tray');
  if (trayed !== undefined) {
    returnFromTray(desk.doc, trayed);
    return `back ${trayed}`;
  }
  const id = random.pick(developmentIds(desk.doc));
  moveToTray(desk.doc, id);
  return `away ${id}`;
}
