import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { changeEntity, splitEntity } from '../../../src/renderer/documents/edit-register.ts';
import { createRegisterReader } from '../../../src/renderer/documents/register-reader.ts';
import { chooseSide } from '../../../src/renderer/documents/settle-collision.ts';
import { noteEntityChanges } from '../../../src/shared/crdt/entity-changes.ts';
import { createRegisterDocument } from '../../../src/shared/crdt/register-document.ts';
import { noteWriter } from '../../../src/shared/crdt/writers.ts';
import { blankEntity, type Entity, namesOf } from '../../../src/shared/domain/entity.ts';
import type { EntityId, PersonId } from '../../../src/shared/domain/ids.ts';
import type { Person } from '../../../src/shared/domain/person.ts';
import { readCollisions, writeCollisions } from '../../../src/shared/merging/collisions-document.ts';
import { meet } from './two-copies.ts';

const HANBIT = 'e1' as EntityId;
const hanbit: Entity = {
  ...blankEntity(HANBIT, 'Hanbit Energy'),
  aliases: ['Hanbit', 'Hanbit Shipping'],
  country: 'KR',
};
const AT = '2026-11-25T10:00:00.000Z';

const entities = (doc: Y.Doc): readonly Entity[] => {
  const reader = createRegisterReader(doc);
  const found = reader.current().entities;
  reader.destroy();
  return found;
};
const allNames = (doc: Y.Doc) => [...new Set(entities(doc).flatMap(namesOf))].sort();

/** Two copies of one register, as two machines have it. */
function apart(): readonly [Y.Doc, Y.Doc] {
  const a = createRegisterDocument([hanbit]);
  const b = new Y.Doc();
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  return [a, b];
}

describe('registers that meet', () => {
  it.each([
    ['another name than those split off', 'Hanbit Shipping'],
    ['the very name that was split off', 'Hanbit Energy'],
  ])('[X5] a split and a renaming of %s lose no name', (_of, taken) => {
    const [a, b] = apart();
    const made = splitEntity(a, HANBIT, [taken]);
    changeEntity(b, HANBIT, { name: 'Hanbit Group' });
    meet(a, b);
    expect(entities(a)).toEqual(entities(b));
    expect(entities(a).map(({ id }) => id)).toContain(made);
    // The old name was replaced by one who had seen it.
    expect(allNames(a)).toEqual([...new Set(['Hanbit', 'Hanbit Group', 'Hanbit Shipping', taken])].sort());
    // What was split off is a name of the new one.
    expect(namesOf(entities(a).find(({ id }) => id === made) as Entity)).toEqual([taken]);
  });

  it('[X5] a split and a name that the other adds lose nothing', () => {
    const [a, b] = apart();
    splitEntity(a, HANBIT, ['Hanbit Shipping']);
    changeEntity(b, HANBIT, { aliases: [...hanbit.aliases, 'HBE'], note: 'Of Ulsan.' });
    meet(a, b);
    expect(entities(a)).toEqual(entities(b));
    expect(allNames(a)).toEqual(['HBE', 'Hanbit', 'Hanbit Energy', 'Hanbit Shipping']);
    expect(entities(a).find(({ id }) => id === HANBIT)?.note).toBe('Of Ulsan.');
  });

  it('[X4] a value that both set is one thing to look at, and either side can stand', () => {
    const [a, b] = apart();
    changeEntity(a, HANBIT, { country: 'JP' });
    changeEntity(b, HANBIT, { country: 'CN' });
    meet(a, b);
    const [found, ...others] = readCollisions(a);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: 'value', path: ['entities', HANBIT, 'country'] });
    const values = found?.kind === 'value' ? [found.kept.value, found.lost.value] : [];
    expect([...values].sort()).toEqual(['CN', 'JP']);
    expect(entities(a)[0]?.country).toBe(values[0]);
    const merged = { doc: a, undo: { boundary: () => {} } };
    expect(chooseSide(merged, found as never, { kind: 'lost' }, { by: null, at: AT })).toBe(true);
    expect(entities(a)[0]?.country).toBe(values[1]);
    expect(readCollisions(a)).toEqual([]);
    meet(a, b);
    expect(entities(b)[0]?.country).toBe(values[1]);
    expect(readCollisions(b)).toEqual([]);
  });

  it('[X4] a value that both set says who set each side and when; one of before that was noted still reads', () => {
    const [a, b] = apart();
    vi.useFakeTimers();
    const ends = [a, b].map((doc, index) => {
      const person: Person = {
        id: `p${index}` as PersonId,
        name: `Person ${index}`,
        initials: 'P',
        hand: 1,
        publicKey: '',
      };
      return [noteWriter(doc, () => person), noteEntityChanges(doc, () => person)];
    });
    const times = ['2026-11-24T09:00:00.000Z', '2026-11-25T17:30:00.000Z'];
    for (const [index, doc] of [a, b].entries()) {
      vi.setSystemTime(times[index] as string);
      changeEntity(doc, HANBIT, { country: index === 0 ? 'JP' : 'CN' });
    }
    vi.useRealTimers();
    meet(a, b);
    const [found] = readCollisions(a);
    expect(readCollisions(b)).toEqual([found]);
    if (found?.kind !== 'value') throw new Error('no value that both set');
    const sides = [found.kept, found.lost].sort((x, y) => (x.at ?? '').localeCompare(y.at ?? ''));
    expect(sides).toEqual([
      { by: ['p0'], at: times[0], value: 'JP' },
      { by: ['p1'], at: times[1], value: 'CN' },
    ]);
    for (const end of ends.flat()) end();

    const [{ at: _kept, ...kept }, { at: _lost, ...lost }] = [found.kept, found.lost];
    writeCollisions(a, [{ ...found, id: 'of before', kept, lost }]);
    expect(readCollisions(a).map(({ id }) => id)).toContain('of before');
  });
});
