import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  openSettingDifferences,
  settleSetting,
  unsettleSetting,
} from '../../../src/renderer/documents/settle-setting.ts';
import {
  changePublication,
  createPublicationDocument,
  newPublication,
  readPublication,
} from '../../../src/shared/crdt/publication-document.ts';
import type { SettingAuthor } from '../../../src/shared/crdt/setting-changes.ts';
import { newPublicationId } from '../../../src/shared/domain/ids.ts';
import type { Person } from '../../../src/shared/domain/person.ts';
import type { Publication } from '../../../src/shared/domain/publication.ts';
import { readCollisions } from '../../../src/shared/merging/collisions-document.ts';
import { meet } from '../../shared/merging/two-copies.ts';
import { signers } from '../../shared/record/keys.ts';

const author = (name: 'Alice' | 'Bob', at: string): SettingAuthor => ({
  person: {
    id: signers[name].id,
    name,
    initials: name.slice(0, 1),
    hand: 1,
    publicKey: signers[name].publicKey,
  } satisfies Person,
  at,
});
const ALICE = author('Alice', '2026-11-25T10:00:00.000Z');
const BOB = author('Bob', '2026-11-25T11:30:00.000Z');

type Change = (now: Publication) => Partial<Publication>;

/** What stands and what waits on both machines after each changed its copy and both met. */
function met(byAlice: Change, byBob: Change) {
  const first = createPublicationDocument(newPublication(newPublicationId(), 'Black Sea Digest', 'en'));
  const copy = () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
    return doc;
  };
  const [a, b] = [copy(), copy()];
  changePublication(a, byAlice(readPublication(a)), ALICE);
  changePublication(b, byBob(readPublication(b)), BOB);
  meet(a, b);
  expect(readPublication(a)).toEqual(readPublication(b));
  return { a, b };
}

const brand =
  (values: Partial<Publication['brand']>): Change =>
  (now) => ({ brand: { ...now.brand, ...values } });

const sidesOf = (doc: Y.Doc) =>
  openSettingDifferences(doc).map(({ path, kept, lost }) => ({
    path: path.join('/'),
    sides: [kept, lost]
      .map(({ by, at, value }) => ({ by: by[0], at, value }))
      .sort((x, y) => String(x.at).localeCompare(String(y.at))),
  }));

const byBoth = (values: readonly [unknown, unknown]) => [
  { by: ALICE.person.id, at: ALICE.at, value: values[0] },
  { by: BOB.person.id, at: BOB.at, value: values[1] },
];

const rule = (id: string, pattern: string) => ({
  id,
  pattern,
  isCaseSensitive: false,
  message: '',
  replacement: null,
});
const rules =
  (...houseRules: ReturnType<typeof rule>[]): Change =>
  ({ checks }) => ({ checks: { ...checks, houseRules } });

const CASES: readonly (readonly [string, Change, Change, Readonly<Record<string, readonly [unknown, unknown]>>])[] = [
  [
    'a name',
    () => ({ name: 'Black Sea Weekly' }),
    () => ({ name: 'Pontic Digest' }),
    {
      name: ['Black Sea Weekly', 'Pontic Digest'],
    },
  ],
  [
    'two things of one brand',
    brand({ footer: 'Of the Black Sea desk.' }),
    brand({ pageSize: 'Letter' }),
    { 'brand/footer': ['Of the Black Sea desk.', ''], 'brand/pageSize': ['A4', 'Letter'] },
  ],
  [
    'an accent, once though it is stored twice',
    (now) => ({ brand: { ...now.brand, light: { ...now.brand.light, accent: '#aa0000' } } }),
    (now) => ({ brand: { ...now.brand, light: { ...now.brand.light, accent: '#0000aa' } } }),
    { 'brand/light/accent': ['#aa0000', '#0000aa'] },
  ],
  [
    'a rule each, which are two things',
    rules(rule('r1', 'Kiev')),
    rules(rule('r2', 'Lwow')),
    {
      'checks/houseRules/r1': [rule('r1', 'Kiev'), undefined],
      'checks/houseRules/r2': [undefined, rule('r2', 'Lwow')],
    },
  ],
  [
    'checks of names that each switched off',
    () => ({ namingChecksOff: ['first-mention'] }),
    () => ({ namingChecksOff: ['office-holder'] }),
    {
      'namingChecksOff/first-mention': ['first-mention', undefined],
      'namingChecksOff/office-holder': [undefined, 'office-holder'],
    },
  ],
  [
    'roles of a member',
    () => ({ members: [{ ...BOB.person, roles: ['editor'] }] }),
    () => ({ members: [{ ...BOB.person, roles: ['reviewer'] }] }),
    { [`members/${BOB.person.id}/roles`]: [['editor'], ['reviewer']] },
  ],
  ['the same by both', () => ({ frequency: 'weekly, Sundays' }), () => ({ frequency: 'weekly, Sundays' }), {}],
];

describe('settings of a publication that two set otherwise while apart', () => {
  it.each(CASES)('[X4] %s: both sides, each with its name and time', (_of, byAlice, byBob, wanted) => {
    const { a, b } = met(byAlice, byBob);
    const found = Object.entries(wanted).map(([path, values]) => ({ path, sides: byBoth(values) }));
    const byPath = (x: { path: string }, y: { path: string }) => x.path.localeCompare(y.path);
    expect([...sidesOf(a)].sort(byPath)).toEqual(found.sort(byPath));
    expect(sidesOf(b)).toEqual(sidesOf(a));
  });

  it('[X4] each is chosen by itself: what one of them did to the rest of the brand is not lost with it', () => {
    const { a, b } = met(brand({ footer: 'Of the Black Sea desk.' }), brand({ pageSize: 'Letter' }));
    for (const difference of openSettingDifferences(a)) {
      const hasIt = ({ value }: { value: unknown }) => value === 'Of the Black Sea desk.' || value === 'Letter';
      settleSetting(a, difference, hasIt(difference.kept) ? 'kept' : 'lost', ALICE);
    }
    expect(readPublication(a).brand).toMatchObject({ footer: 'Of the Black Sea desk.', pageSize: 'Letter' });
    expect(openSettingDifferences(a)).toEqual([]);
    expect(readCollisions(a)).toEqual([]);
    meet(a, b);
    expect(readPublication(a)).toEqual(readPublication(b));
    expect(readPublication(b).brand).toMatchObject({ footer: 'Of the Black Sea desk.', pageSize: 'Letter' });
    expect(readCollisions(b)).toEqual([]);
  });

  it('[X4] rules that each added can both stand', () => {
    const { a } = met(rules(rule('r1', 'Kiev')), rules(rule('r2', 'Lwow')));
    for (const difference of openSettingDifferences(a))
      settleSetting(a, difference, difference.kept.value === undefined ? 'lost' : 'kept', ALICE);
    expect(new Set(readPublication(a).checks.houseRules.map(({ id }) => id))).toEqual(new Set(['r1', 'r2']));
  });

  it('[X4] an accent that was chosen leaves nothing to look at, and is the accent everywhere', () => {
    const accent =
      (colour: string): Change =>
      (now) => ({
        brand: { ...now.brand, light: { ...now.brand.light, accent: colour } },
      });
    const { a } = met(accent('#aa0000'), accent('#0000aa'));
    const [difference] = openSettingDifferences(a);
    if (difference === undefined) throw new Error('nothing was noticed');
    settleSetting(a, difference, 'lost', BOB);
    expect(readPublication(a).accentColour).toBe(difference.lost.value);
    expect(readPublication(a).brand.light.accent).toBe(difference.lost.value);
    expect(readCollisions(a)).toEqual([]);
  });

  it('[X4] what was chosen can be taken back: it stands as before, and waits again', () => {
    const { a } = met(rules(rule('r1', 'Kiev')), rules(rule('r2', 'Lwow')));
    const [before, waiting] = [readPublication(a), openSettingDifferences(a)];
    const steps = waiting.map((difference) => settleSetting(a, difference, 'lost', BOB));
    expect(readPublication(a)).not.toEqual(before);
    for (const step of steps.toReversed()) unsettleSetting(a, step, BOB);
    expect(readPublication(a)).toEqual(before);
    expect(openSettingDifferences(a)).toEqual(waiting);
  });

  it('[X4] a member who was taken out meanwhile does not come back by the choice of a role', () => {
    const member =
      (role: 'editor' | 'reviewer'): Change =>
      () => ({ members: [{ ...BOB.person, roles: [role] }] });
    const { a } = met(member('editor'), member('reviewer'));
    const [difference] = openSettingDifferences(a);
    if (difference === undefined) throw new Error('nothing was noticed');
    changePublication(a, { members: [] }, ALICE);
    settleSetting(a, difference, 'lost', ALICE);
    expect(readPublication(a).members).toEqual([]);
    expect(readCollisions(a)).toEqual([]);
  });
});
