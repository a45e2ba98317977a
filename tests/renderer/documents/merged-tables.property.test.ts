import {
  $createTableNodeWithDimensions,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  registerTablePlugin,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $getRoot, type LexicalEditor } from 'lexical';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { editTable, type TableEdit } from '../../../src/renderer/editor/formatting.ts';
import { createIssueDocument } from '../../../src/shared/crdt/create-issue.ts';
import { sharedField } from '../../../src/shared/crdt/issue-document.ts';
import type { PublicationId } from '../../../src/shared/domain/ids.ts';
import { blankIssue } from '../../../src/shared/domain/issue.ts';
import { type Collision, readCollisions } from '../../../src/shared/merging/collisions-document.ts';
import { signers } from '../../shared/record/keys.ts';
import { give, type Member, openMember } from './merge-run/crew.ts';
import { lostCharacters } from './merge-run/law.ts';
import { seedIds } from './merge-run/seeded-ids.ts';
import { word } from './threads-run/made-up-text.ts';
import { type Random, seeded } from './threads-run/random.ts';

vi.hoisted(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
vi.mock('nanoid', async () => ({ nanoid: (await import('./merge-run/seeded-ids.ts')).nanoid }));

const RUNS = Number(process.env.PROPERTY_RUNS ?? 20);
const OPERATIONS = Number(process.env.MERGE_OPERATIONS ?? 100);
const SEED = Number(process.env.SEED ?? 20261126);
const NAMES = ['Alice', 'Bob', 'Cara'] as const;
const EDITS: readonly TableEdit[] = [
  'row-above',
  'row-below',
  'column-before',
  'column-after',
  'delete-row',
  'delete-column',
];

type TableCollision = Collision & { readonly kind: 'table' };

describe('merging tables', () => {
  it(`[X3] after ${OPERATIONS} random changes of one table by three people no word is lost, and a table that is not whole is listed (seeds ${SEED} to ${SEED + RUNS - 1})`, () => {
    let listed = 0;
    const faults: string[] = [];
    for (let seed = SEED; seed < SEED + RUNS; seed += 1) {
      const { found, collisions } = run(seed);
      listed += collisions;
      faults.push(...found.map((fault) => `seed ${seed}: ${fault}`));
    }
    expect(faults).toEqual([]);
    expect(listed).toBeGreaterThan(RUNS / 4);
  });
});

function run(seed: number): { readonly found: readonly string[]; readonly collisions: number } {
  const random = seeded(seed);
  seedIds(seed);
  const source = createIssueDocument(blankIssue('p' as PublicationId, 'en'));
  source.clientID = 1;
  const crew = NAMES.map((name, index) => {
    const { id, publicKey } = signers[name];
    return openMember(source, index + 2, { id, name, initials: name.slice(0, 2), hand: 1, publicKey });
  });
  const [first] = crew as [Member, Member, Member];
  const ends = crew.map(({ desk }) => registerTablePlugin(editorOf(desk)));
  change(editorOf(first.desk), () =>
    $getRoot().append($createTableNodeWithDimensions(3, 3, { rows: true, columns: false })),
  );
  for (const to of crew.slice(1)) give(first, to, true);
  for (let at = 0; at < OPERATIONS; at += 1) {
    vi.setSystemTime(Date.now() + 700);
    const member = random.pick(crew);
    if (random.at(12) === 0) give(random.pick(crew.filter((other) => other !== member)), member, random.chance(0.5));
    else if (random.chance(0.12)) member.desk.undo.undo();
    else changeTable(editorOf(member.desk), random);
  }
  // Each round every table is made whole again in every window.
  for (let round = 0; round < 4; round += 1)
    for (const from of crew) for (const to of crew) if (from !== to) give(from, to, true);
  const { doc } = first.desk;
  const collisions = readCollisions(doc).flatMap((each) => (each.kind === 'table' ? [each] : []));
  const found = [...lostCharacters(crew), ...untoldTables(doc, collisions), ...unequal(crew)];
  for (const end of ends) end();
  for (const { desk } of crew) desk.close();
  return { found, collisions: collisions.length };
}

function editorOf({ editors }: Member['desk']): LexicalEditor {
  const [editor] = editors.values();
  if (editor === undefined) throw new Error('no editor');
  return editor;
}

const change = (editor: LexicalEditor, act: () => void): void => editor.update(act, { discrete: true });

function changeTable(editor: LexicalEditor, random: Random): void {
  let edit: TableEdit | null = null;
  change(editor, () => {
    const cells = $getRoot().getChildren().filter($isTableNode).flatMap($cellsOf);
    if (cells.length === 0) return;
    const caret = random.pick(cells).selectEnd();
    if (random.chance(0.6)) caret.insertText(` ${word(random)}`);
    // A table grows as fast as it shrinks.
    else edit = random.pick(cells.length > 30 ? EDITS.slice(4) : EDITS);
  });
  if (edit !== null) editTable(editor, edit);
  // What waits to be written is written.
  change(editor, () => {});
}

const $cellsOf = (table: TableNode): TableCellNode[] =>
  table
    .getChildren()
    .filter($isTableRowNode)
    .flatMap((row) => row.getChildren().filter($isTableCellNode));

/** Tables that are not whole and of which nobody is told. */
function untoldTables(doc: Y.Doc, collisions: readonly TableCollision[]): string[] {
  const field = sharedField(doc, { kind: 'issue', field: 'lede' }) as Y.XmlElement;
  return field.toArray().flatMap((table) => {
    if (!(table instanceof Y.XmlElement) || table.nodeName !== 'table') return [];
    const widths = table.toArray().map((row) => (row as Y.XmlElement).length);
    const { id } = (table as unknown as { _item: Y.Item })._item;
    const isTold = collisions.some(({ element }) => element[0] === id.client && element[1] === id.clock);
    return new Set(widths).size > 1 && !isTold ? [`a table with rows of ${widths.join(', ')} cells`] : [];
  });
}

const unequal = (crew: readonly Member[]): string[] => {
  const [first, ...others] = crew.map(({ desk: { doc } }) =>
    String(sharedField(doc, { kind: 'issue', field: 'lede' })),
  );
  return others.some((other) => other !== first) ? ['copies differ'] : [];
};
