import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import {
  changeEntity,
  mergeInto,
  putEntity,
  setRetired,
  splitEntity,
} from '../../../src/renderer/documents/edit-register.ts';
import { LOCAL_CHANGE } from '../../../src/shared/crdt/issue-document.ts';
import { newDocument } from '../../../src/shared/crdt/new-document.ts';
import { createRegisterDocument, entitiesOf, readEntity } from '../../../src/shared/crdt/register-document.ts';
import { stableJson } from '../../../src/shared/document/stable-json.ts';
import { blankEntity, type Entity, namesOf } from '../../../src/shared/domain/entity.ts';
import { type EntityId, newEntityId } from '../../../src/shared/domain/ids.ts';
import { readCollisions } from '../../../src/shared/merging/collisions-document.ts';
import { mergeUpdate } from '../../../src/shared/merging/merge-update.ts';
import { seedIds } from './merge-run/seeded-ids.ts';
import { isOwn, lostValues, type WatchedValues, watchValues } from './merge-run/watched-values.ts';
import { word } from './threads-run/made-up-text.ts';
import { type Random, seeded } from './threads-run/random.ts';

vi.hoisted(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
vi.mock('nanoid', async () => ({ nanoid: (await import('./merge-run/seeded-ids.ts')).nanoid }));

const RUNS = Number(process.env.PROPERTY_RUNS ?? 20);
const OPERATIONS = Number(process.env.MERGE_OPERATIONS ?? 100);
const SEED = Number(process.env.SEED ?? 20261126);
const NAMES = ['Alice', 'Bob', 'Cara', 'Dan'] as const;
const MISSED = new Set(['country', 'note', 'home', 'kind', 'wikidataId', 'isRetired'].map((key) => `entities/${key}`));

/** A name that somebody gave or took out, and how many of everybody's changes they had heard of then. */
interface NamedBy {
  readonly name: string;
  readonly by: string;
  readonly at: number;
  readonly heard: ReadonlyMap<string, number>;
}

/** One of several people with a copy of the register. */
interface Keeper extends WatchedValues {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  readonly given: NamedBy[];
  readonly taken: NamedBy[];
  readonly heard: Map<string, number>;
}

describe('merging registers', () => {
  it(`[X3] [X5] after ${OPERATIONS} random changes of a register by four people copies are equal, and no name and no value is lost (seeds ${SEED} to ${SEED + RUNS - 1})`, () => {
    const faults: string[] = [];
    let listed = 0;
    for (let seed = SEED; seed < SEED + RUNS; seed += 1) {
      const { found, collisions } = run(seed);
      faults.push(...found.map((fault) => `seed ${seed}: ${fault}`));
      listed += collisions;
    }
    expect(faults.slice(0, 20)).toEqual([]);
    expect(listed).toBeGreaterThan(RUNS / 2);
  });
});

function run(seed: number): { readonly found: readonly string[]; readonly collisions: number } {
  const random = seeded(seed);
  seedIds(seed);
  const source = createRegisterDocument(['e1', 'e2', 'e3'].map((id) => blankEntity(id as EntityId, word(random))));
  source.clientID = 1;
  const crew = NAMES.map((name, index) => openKeeper(source, index + 2, name));
  for (let at = 0; at < OPERATIONS; at += 1) {
    const keeper = random.pick(crew);
    if (random.at(15) === 0) give(random.pick(crew.filter((other) => other !== keeper)), keeper, random.chance(0.5));
    else if (random.chance(0.1)) keeper.undo.undo();
    else if (random.chance(0.05)) keeper.undo.redo();
    else random.pick(ACTS)(keeper.doc, random);
  }
  for (let round = 0; round < 3; round += 1)
    for (const from of crew) for (const to of crew) if (from !== to) give(from, to, true);
  const [first, ...others] = crew as [Keeper, ...Keeper[]];
  const shown = ({ doc }: Keeper) => stableJson([entitiesOf(doc).toJSON(), readCollisions(doc)]);
  const found = [
    ...others.filter((other) => shown(other) !== shown(first)).map(({ name }) => `${name}’s copy differs`),
    ...lostValues(first.doc, crew),
    ...lostNames(first.doc, crew),
  ];
  for (const { doc } of crew) doc.destroy();
  return { found, collisions: readCollisions(first.doc).length };
}

function openKeeper(source: Y.Doc, clientId: number, name: string): Keeper {
  const doc = newDocument();
  doc.clientID = clientId;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(source));
  const watched = watchValues(doc, (place) => MISSED.has(place));
  const undo = new Y.UndoManager(entitiesOf(doc), { captureTimeout: 0, trackedOrigins: new Set([LOCAL_CHANGE]) });
  const keeper: Keeper = { ...watched, name, doc, undo, given: [], taken: [], heard: new Map() };
  let before = allNames(doc);
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const after = allNames(doc);
    if (isOwn(transaction)) {
      keeper.heard.set(name, (keeper.heard.get(name) ?? 0) + 1);
      const act = { by: name, at: keeper.heard.get(name) ?? 0, heard: new Map(keeper.heard) };
      for (const each of after) if (!before.has(each)) keeper.given.push({ ...act, name: each });
      for (const each of before) if (!after.has(each)) keeper.taken.push({ ...act, name: each });
    }
    before = after;
  });
  return keeper;
}

function give(from: Keeper, to: Keeper, isWhole: boolean): void {
  const knownThere = Y.encodeStateVector(from.doc);
  const update = Y.encodeStateAsUpdate(from.doc, isWhole ? undefined : Y.encodeStateVector(to.doc));
  mergeUpdate(to.doc, update, { at: '2026-11-26T08:00:00.000Z', isWhole, knownThere });
  for (const [name, count] of from.heard) to.heard.set(name, Math.max(count, to.heard.get(name) ?? 0));
}

/** `id: name` of every name of every entity. */
const allNames = (doc: Y.Doc): ReadonlySet<string> =>
  new Set(
    [...entitiesOf(doc)].flatMap(([id, record]) =>
      namesOf(readEntity(id as EntityId, record)).map((each) => `${id}: ${each}`),
    ),
  );

/** Names that are in no entity, were not taken out by one who knew that they had been given, and are not listed. */
function lostNames(doc: Y.Doc, crew: readonly Keeper[]): string[] {
  const now = new Set([...entitiesOf(doc)].flatMap(([id, record]) => namesOf(readEntity(id as EntityId, record))));
  // A name that another took the place of is one of the other names; only a thing that is gone takes its names along.
  const listed = stableJson(readCollisions(doc).filter(({ kind }) => kind === 'removed'));
  const taken = crew.flatMap((keeper) => keeper.taken);
  return crew
    .flatMap((keeper) => keeper.given)
    .filter(({ name }) => !now.has(bare(name)) && !listed.includes(`"${bare(name)}"`))
    .filter(({ name, by, at }) => !taken.some((one) => bare(one.name) === bare(name) && (one.heard.get(by) ?? 0) >= at))
    .map(({ name, by }) => `${by} gave the name ${name}`);
}

const bare = (name: string): string => name.slice(name.indexOf(': ') + 2);

const entities = (doc: Y.Doc): Entity[] =>
  [...entitiesOf(doc)].map(([id, record]) => readEntity(id as EntityId, record));

/** What people do to a register, through the code that the window uses. */
const ACTS: readonly ((doc: Y.Doc, random: Random) => void)[] = [
  (doc, random) =>
    putEntity(doc, { ...blankEntity(newEntityId(), `${word(random)} ${word(random)}`), note: word(random) }),
  (doc, random) => changeEntity(doc, random.pick(entities(doc)).id, { name: `${word(random)} ${word(random)}` }),
  (doc, random) => {
    const { id, aliases } = random.pick(entities(doc));
    changeEntity(doc, id, { aliases: [...aliases, `${word(random)} ${word(random)}`] });
  },
  (doc, random) => {
    const { id, aliases } = random.pick(entities(doc));
    if (aliases.length === 0) return;
    const gone = random.pick(aliases);
    changeEntity(doc, id, { aliases: aliases.filter((each) => each !== gone) });
  },
  (doc, random) => changeEntity(doc, random.pick(entities(doc)).id, { note: word(random) }),
  (doc, random) => changeEntity(doc, random.pick(entities(doc)).id, { country: random.pick(['KZ', 'GE', 'UZ', '']) }),
  (doc, random) => setRetired(doc, [random.pick(entities(doc)).id], random.chance(0.5)),
  (doc, random) => {
    const entity = random.pick(entities(doc));
    splitEntity(doc, entity.id, [random.pick(namesOf(entity))]);
  },
  (doc, random) => {
    const [kept, gone] = [random.pick(entities(doc)), random.pick(entities(doc))];
    if (kept.id !== gone.id) mergeInto(doc, { ...kept, aliases: [...kept.aliases, ...namesOf(gone)] }, [gone.id]);
  },
];
