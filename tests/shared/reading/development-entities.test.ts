import { describe, expect, it } from 'vitest';
import { blankEntity, type Entity } from '../../../src/shared/domain/entity.ts';
import type { EntityId } from '../../../src/shared/domain/ids.ts';
import type { MentionDecision } from '../../../src/shared/domain/judgement.ts';
import { EMPTY_REGISTER, type Register } from '../../../src/shared/domain/register.ts';
import { compileNames } from '../../../src/shared/entities/index.ts';
import { developmentNames } from '../../../src/shared/reading/development-entities.ts';
import { readGroup } from '../../../src/shared/reading/read-texts.ts';

const entity = (id: string, name: string, aliases: readonly string[] = []): Entity => ({
  ...blankEntity(id as EntityId, name),
  aliases,
});
const entities = [
  entity('vantu', 'Vantu Steel'),
  entity('poti', 'Poti'),
  entity('hanbit', 'Hanbit Energy', ['Hanbit']),
  entity('ship', 'Hanbit Shipping', ['Hanbit']),
];
const register: Register = { ...EMPTY_REGISTER, entities };
const read = (decisions: readonly MentionDecision[] = [], given: Register = register) =>
  developmentNames(
    readGroup(
      [
        { field: 'headline', developmentIndex: 0, text: 'Vantu Steel Orders a Furnace' },
        {
          field: 'body',
          developmentIndex: 0,
          text: 'Poti and Poti again.\n\nVantu Steel signed with Ferranova. Hanbit waits.',
        },
      ],
      'en',
      compileNames(given.entities),
    ).map((reading) => ({ ...reading, key: `d/${reading.field}` })),
    given,
    decisions,
    null,
  );
const at = { developmentId: null } as const;

describe('the entities of a development', () => {
  it('[B4] stand by their weight in the text, with counts and places', () => {
    expect(read().entities.map((item) => [item.entity.id, item.mentions.length])).toEqual([
      ['vantu', 2],
      ['poti', 2],
    ]);
    expect(read().entities[0]?.mentions[0]).toMatchObject({ key: 'd/headline', start: 0, end: 11 });
  });

  it('[B4] ask where a name fits two, and follow the choice', () => {
    expect(read().ambiguous).toMatchObject([{ words: 'hanbit', candidates: [{ id: 'hanbit' }, { id: 'ship' }] }]);
    const chosen = read([{ kind: 'chosen', ...at, entityId: 'ship' as EntityId, words: 'hanbit' }]);
    expect(chosen.ambiguous).toEqual([]);
    expect(chosen.entities.map((item) => item.entity.id)).toContain('ship');
  });

  it('[B4] leave out what is marked as not this one here, and the other one that fits remains', () => {
    const marked = read([{ kind: 'not-this', ...at, entityId: 'ship' as EntityId, words: 'hanbit' }]);
    expect(marked.ambiguous).toEqual([]);
    expect(marked.entities.map((item) => item.entity.id)).toContain('hanbit');
    expect(
      read([{ kind: 'not-this', ...at, entityId: 'poti' as EntityId, words: 'poti' }]).entities.map(
        (item) => item.entity.id,
      ),
    ).not.toContain('poti');
  });

  it('[B4] take pins and roles', () => {
    const { entities: found } = read([
      { kind: 'pinned', ...at, entityId: 'hanbit' as EntityId },
      { kind: 'role', ...at, entityId: 'vantu' as EntityId, role: 'buyer' },
    ]);
    expect(found.find((item) => item.entity.id === 'hanbit')).toMatchObject({ isPinned: true, mentions: [] });
    expect(found.find((item) => item.entity.id === 'vantu')?.role).toBe('buyer');
  });

  it('[B4] follow a merge: what was said of the gone one holds of what it became', () => {
    const merged: Register = {
      ...register,
      entities: entities.filter(({ id }) => id !== 'ship'),
      mergedInto: new Map([['ship' as EntityId, 'hanbit' as EntityId]]),
    };
    const names = read([{ kind: 'role', ...at, entityId: 'ship' as EntityId, role: 'carrier' }], merged);
    expect(names.entities.find((item) => item.entity.id === 'hanbit')?.role).toBe('carrier');
  });

  it('[B3] offer a new name once, and never again when it was dismissed', () => {
    expect(read().newNames.map(({ text }) => text)).toEqual(['Ferranova']);
    expect(read([], { ...register, dismissed: new Set(['ferranova']) }).newNames).toEqual([]);
  });
});
