import {
  $createTableNodeWithDimensions,
  $isTableNode,
  $isTableRowNode,
  registerTablePlugin,
  type TableCellNode,
  type TableRowNode,
} from '@lexical/table';
import { $createParagraphNode, $createTextNode, $getRoot, type LexicalEditor } from 'lexical';
import { expect, it } from 'vitest';
import { editTable, type TableEdit } from '../../../src/renderer/editor/formatting.ts';
import { readCollisions } from '../../../src/shared/merging/collisions-document.ts';
import { block, change, exchange, expectEqual, lede, twoCopies } from '../../shared/merging/two-copies.ts';

/** Two copies of a table of three rows, each in an editor that makes tables whole as the window's do. */
function twoTables() {
  const [a, b] = twoCopies('Before.');
  for (const { editor } of [a, b]) registerTablePlugin(editor);
  change(a.editor, () => {
    const table = $createTableNodeWithDimensions(3, 2, { rows: true, columns: false });
    block(0).insertAfter(table);
    table
      .getChildren<TableRowNode>()
      .flatMap((row) => row.getChildren<TableCellNode>())
      .forEach((cell, at) => {
        cell.clear().append($createParagraphNode().append($createTextNode(`cell ${at}`)));
      });
  });
  exchange(a.doc, b.doc);
  return [a, b] as const;
}

const $rows = () => $getRoot().getChildren().filter($isTableNode)[0]?.getChildren().filter($isTableRowNode) ?? [];

function edit(editor: LexicalEditor, row: number, column: number, what: TableEdit): void {
  change(editor, () => void $rows()[row]?.getChildren<TableCellNode>()[column]?.selectEnd());
  editTable(editor, what);
  change(editor, () => {});
}

const widths = (editor: LexicalEditor): number[] => editor.read(() => $rows().map((row) => row.getChildrenSize()));

const touch = (editor: LexicalEditor) => change(editor, () => void $rows()[0]?.getParent()?.markDirty());

it('[X4] says that one added a row and the other a column, and no column is made twice of it', () => {
  const [a, b] = twoTables();
  edit(a.editor, 0, 0, 'column-after');
  edit(b.editor, 2, 0, 'row-below');
  exchange(a.doc, b.doc);
  expectEqual(a.doc, b.doc);
  const [collision, ...others] = readCollisions(a.doc);
  expect(others).toEqual([]);
  expect(collision).toMatchObject({ kind: 'table', words: 'cell 0', place: { developmentId: null, field: 'lede' } });
  expect(widths(a.editor)).toEqual([3, 3, 3, 2]);
  // Both windows make the table whole when it is touched; what each put there is there once when they meet.
  touch(a.editor);
  touch(b.editor);
  expect([widths(a.editor), widths(b.editor)]).toEqual([
    [3, 3, 3, 3],
    [3, 3, 3, 3],
  ]);
  for (let times = 0; times < 2; times += 1) {
    exchange(a.doc, b.doc);
    expectEqual(a.doc, b.doc);
    expect(widths(a.editor)).toEqual([3, 3, 3, 3]);
    expect(widths(b.editor)).toEqual([3, 3, 3, 3]);
  }
  expect(readCollisions(b.doc)).toHaveLength(1);
});

it('[X3] two rows, or two columns, that two people add are all there and nothing is said', () => {
  for (const what of ['row-below', 'column-after'] as const) {
    const [a, b] = twoTables();
    edit(a.editor, 1, 1, what);
    edit(b.editor, 1, 1, what);
    exchange(a.doc, b.doc);
    expectEqual(a.doc, b.doc);
    expect(widths(a.editor)).toEqual(what === 'row-below' ? [2, 2, 2, 2, 2] : [4, 4, 4]);
    expect(readCollisions(a.doc)).toEqual([]);
  }
});

it('[X4] takes a column out of a table whose rows a merge left unlike', () => {
  const [a, b] = twoTables();
  edit(a.editor, 0, 1, 'column-after');
  edit(b.editor, 2, 0, 'row-below');
  exchange(a.doc, b.doc);
  edit(a.editor, 3, 0, 'delete-column');
  expect(widths(a.editor)).toEqual([2, 2, 2, 2]);
  expect(lede(a.doc).toString()).toContain('cell 1');
});
