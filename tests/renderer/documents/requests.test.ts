import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newDocument } from '../../../src/shared/crdt/new-document.ts';
import {
  type AskedReview,
  closeRequest,
  readRequests,
  waitsFor,
  watchRequests,
  writeAnswer,
  writeRequest,
} from '../../../src/shared/crdt/requests-document.ts';
import type { PersonId } from '../../../src/shared/domain/ids.ts';

const [alice, nino, bo] = ['alice', 'nino', 'bo'] as unknown as [PersonId, PersonId, PersonId];
const AT = '2026-11-26T08:00:00.000Z';
const asked = (to: AskedReview['to'], id = 'r1', at = AT): AskedReview => ({
  id,
  by: alice,
  at,
  asked: 'Do the figures hold?',
  to,
  parts: [],
  answers: [],
});
const answer = (by: PersonId) => ({ by, at: AT, note: '' });

describe('reviews that were asked for', () => {
  it('[X2] waits for each of those asked until they have answered, on every machine', () => {
    const here = newDocument();
    const there = newDocument();
    writeRequest(
      here,
      asked([
        { id: nino, name: 'Nino' },
        { id: bo, name: 'Bo' },
      ]),
    );
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    writeAnswer(here, 'r1', answer(nino));
    writeAnswer(there, 'r1', answer(bo));
    const waiting = (doc: Y.Doc) =>
      readRequests(doc).map((request) => waitsFor(request)?.map(({ name }) => name) ?? null);
    expect([waiting(here), waiting(there)]).toEqual([[['Bo']], [['Nino']]]);
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    expect([waiting(here), waiting(there)]).toEqual([[null], [null]]);
  });

  it('[X2] anybody may answer where nobody is named, and a stranger answers for who is known by name alone', () => {
    expect(waitsFor(asked([]))).toEqual([]);
    expect(waitsFor({ ...asked([]), answers: [answer(bo)] })).toBeNull();
    const byName = asked([
      { id: null, name: 'Nino' },
      { id: bo, name: 'Bo' },
    ]);
    expect(waitsFor(byName)).toHaveLength(2);
    expect(waitsFor({ ...byName, answers: [answer(nino)] })).toEqual([{ id: bo, name: 'Bo' }]);
    expect(waitsFor({ ...byName, answers: [answer(bo)] })).toEqual([{ id: null, name: 'Nino' }]);
    expect(waitsFor({ ...byName, answers: [answer(bo), answer(nino)] })).toBeNull();
  });

  it('[X2] gives the last one first, tells of changes, and forgets one that nobody waits for any more', () => {
    const doc = newDocument();
    let told = 0;
    const end = watchRequests(doc, () => {
      told += 1;
    });
    writeRequest(doc, asked([], 'r1'));
    writeRequest(doc, asked([], 'r2', '2026-11-27T08:00:00.000Z'));
    expect(readRequests(doc).map(({ id }) => id)).toEqual(['r2', 'r1']);
    closeRequest(doc, 'r2');
    end();
    closeRequest(doc, 'r1');
    expect([readRequests(doc), told]).toEqual([[], 3]);
  });
});
