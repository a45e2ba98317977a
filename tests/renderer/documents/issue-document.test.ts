import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addDevelopment,
  moveDevelopment,
  moveToTray,
  returnFromTray,
} from '../../../src/renderer/documents/edit-issue.ts';
import { createIssueUndo } from '../../../src/renderer/documents/issue-undo.ts';
import { createIssueDocument } from '../../../src/shared/crdt/create-issue.ts';
import { developmentIds } from '../../../src/shared/crdt/issue-document.ts';
import { readDevelopment, readIssue } from '../../../src/shared/crdt/read-issue.ts';
import type { DevelopmentId } from '../../../src/shared/domain/ids.ts';
import { normalizeIssue } from '../../../src/shared/domain/normalize-issue.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';
import { issue } from '../../shared/generated-issues.ts';

const SEED = Number(process.env.SEED ?? 20261122);

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function exchange(a: Y.Doc, b: Y.Doc) {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

describe('an issue as one Yjs document', () => {
  it(`[A6] gives back every issue that was put in (seed ${SEED}, 150 runs)`, () => {
    fc.assert(
      fc.property(issue, ({ pictures: _pictures, ...rest }) => {
        const given = { ...rest, pictures: [] };
        expect(normalizeIssue(readIssue(createIssueDocument(given)))).toEqual(given);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it(`[A6] loses and doubles no development when two people reorder, add and remove while apart (seed ${SEED}, 200 runs)`, () => {
    const move = fc.record({
      who: fc.boolean(),
      kind: fc.constantFrom('move', 'add', 'tray', 'meet'),
      at: fc.nat(6),
      to: fc.nat(6),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        const a = createIssueDocument(sampleIssue('p' as never));
        const b = copyOf(a);
        const known = new Set<string>(developmentIds(a));
        for (const { who, kind, at, to } of moves) {
          const doc = who ? a : b;
          const ids = developmentIds(doc);
          const id = ids[at % Math.max(1, ids.length)];
          if (kind === 'meet') exchange(a, b);
          else if (kind === 'add') known.add(addDevelopment(doc, to % (ids.length + 1)));
          else if (id !== undefined && kind === 'move') moveDevelopment(doc, id, to % ids.length);
          else if (id !== undefined) moveToTray(doc, id);
        }
        exchange(a, b);
        expect(developmentIds(a)).toEqual(developmentIds(b));
        const all = [...developmentIds(a), ...developmentIds(a, 'tray')];
        expect(new Set(all)).toEqual(known);
        expect(all).toHaveLength(known.size);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('[A6] moves a development to the place asked for', () => {
    const doc = createIssueDocument(sampleIssue('p' as never));
    const [first, second, third] = developmentIds(doc) as [DevelopmentId, DevelopmentId, DevelopmentId];
    moveDevelopment(doc, first, 2);
    expect(developmentIds(doc).slice(0, 3)).toEqual([second, third, first]);
    moveDevelopment(doc, first, 0);
    expect(developmentIds(doc).slice(0, 3)).toEqual([first, second, third]);
  });

  it('[A6] brings a development back from the tray whole, to where it stood', () => {
    const doc = createIssueDocument(sampleIssue('p' as never));
    const ids = developmentIds(doc);
    const id = ids[3] as DevelopmentId;
    const before = readDevelopment(doc, id);
    moveToTray(doc, id);
    expect(developmentIds(doc)).not.toContain(id);
    expect(developmentIds(doc, 'tray')).toEqual([id]);
    returnFromTray(doc, id);
    expect(developmentIds(doc)).toEqual(ids);
    expect(readDevelopment(doc, id)).toEqual(before);
  });

  it('[A10] undoes and redoes structure, one act a step', () => {
    const doc = createIssueDocument(sampleIssue('p' as never));
    const undo = createIssueUndo(
      doc,
      () => null,
      () => {},
    );
    const ids = developmentIds(doc);
    moveDevelopment(doc, ids[0] as DevelopmentId, 4);
    undo.boundary();
    moveToTray(doc, ids[1] as DevelopmentId);
    undo.undo();
    expect(developmentIds(doc)).toHaveLength(5);
    expect(developmentIds(doc)[4]).toBe(ids[0]);
    undo.undo();
    expect(developmentIds(doc)).toEqual(ids);
    undo.redo();
    undo.redo();
    expect(developmentIds(doc, 'tray')).toEqual([ids[1]]);
  });
});
