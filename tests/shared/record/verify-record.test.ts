import { createHash, createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DevelopmentId } from '../../../src/shared/domain/ids.ts';
import type { IssueRecord, RecordAction, RecordEntry } from '../../../src/shared/domain/record.ts';
import {
  appendEntry,
  canonicalBytes,
  headsOf,
  makeKeyPair,
  mergeRecords,
  personIdOf,
  sha256Hex,
  signBytes,
  signerWith,
  soundEntries,
  verifyRecord,
} from '../../../src/shared/record/index.ts';
import { content, ISSUE, instant, recordOf, signers } from './keys.ts';

const { Alice, Bob, Cara } = signers;
const steel = 'steel' as DevelopmentId;
const steps = [
  [Alice, { kind: 'sent', part: steel, to: [Bob.id], asked: 'The figures, please.', ...content }],
  [Bob, { kind: 'returned', part: steel, reason: 'The total is wrong.', ...content }],
  [Alice, { kind: 'sent', part: steel, to: [], asked: '', ...content }],
  [Bob, { kind: 'approved', part: steel, ...content }],
  [Cara, { kind: 'overridden', findingId: 'words/steel', reason: 'It is worth the length.' }],
  [Alice, { kind: 'sent', part: 'lede', to: [], asked: '', ...content }],
  [Bob, { kind: 'approved', part: 'lede', ...content }],
] as const satisfies readonly (readonly [unknown, RecordAction])[];

const whole = await recordOf(steps);
const at = (index: number): RecordEntry => whole.entries[index] as RecordEntry;
const withEntry = (index: number, change: (entry: RecordEntry) => unknown): IssueRecord => ({
  ...whole,
  entries: whole.entries.map((entry, at) => (at === index ? (change(entry) as RecordEntry) : entry)),
});
const verdict = (record: IssueRecord) => {
  const result = verifyRecord(record, ISSUE);
  return result.ok ? 'whole' : { kind: result.problem.kind, number: result.problem.number, hash: result.problem.hash };
};
const flip = (hex: string, index = 0) => hex.slice(0, index) + (hex[index] === '0' ? '1' : '0') + hex.slice(index + 1);

describe('the record of decisions', () => {
  it('[C14] is whole as it was written, empty or not', () => {
    expect(verdict(whole)).toBe('whole');
    expect(verdict({ entries: [], seals: [] })).toBe('whole');
    expect(soundEntries(whole, ISSUE)).toEqual(whole.entries);
  });

  it('[C14] is RFC 8785, SHA-256 and Ed25519, as another library reads them', () => {
    for (const { hash, signature, ...unsigned } of whole.entries) {
      const bytes = canonicalBytes(unsigned);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
      const spki = Buffer.from(`302a300506032b6570032100${unsigned.publicKey}`, 'hex');
      const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
      expect(verify(null, bytes, key, Buffer.from(signature, 'hex'))).toBe(true);
    }
  });

  const fields: readonly [name: string, index: number, change: (entry: RecordEntry) => unknown][] = [
    ['format', 2, (entry) => ({ ...entry, format: 'digest-desk/decisions' })],
    ['version', 2, (entry) => ({ ...entry, version: 2 })],
    ['issueId', 2, (entry) => ({ ...entry, issueId: 'issue-48' })],
    ['height', 2, (entry) => ({ ...entry, height: 4 })],
    ['previous', 2, (entry) => ({ ...entry, previous: [at(0).hash] })],
    ['previous, emptied', 2, (entry) => ({ ...entry, previous: [] })],
    ['by', 1, (entry) => ({ ...entry, by: Alice.id })],
    ['name', 1, (entry) => ({ ...entry, name: 'Alice' })],
    ['publicKey', 1, (entry) => ({ ...entry, publicKey: Alice.publicKey })],
    ['at', 3, (entry) => ({ ...entry, at: instant(4) })],
    ['action.kind', 3, (entry) => ({ ...entry, action: { ...entry.action, kind: 'returned' } })],
    ['action.part', 3, (entry) => ({ ...entry, action: { ...entry.action, part: 'takeaway' } })],
    ['action.contentHash', 3, (entry) => ({ ...entry, action: { ...entry.action, contentHash: 'd'.repeat(64) } })],
    ['action.canonicalVersion', 3, (entry) => ({ ...entry, action: { ...entry.action, canonicalVersion: 2 } })],
    ['action.reason', 1, (entry) => ({ ...entry, action: { ...entry.action, reason: 'It is fine.' } })],
    ['action.to', 0, (entry) => ({ ...entry, action: { ...entry.action, to: [Cara.id] } })],
    ['action.asked', 0, (entry) => ({ ...entry, action: { ...entry.action, asked: 'Nothing.' } })],
    ['a member more', 4, (entry) => ({ ...entry, comment: 'x' })],
    ['a member less', 4, ({ name: _name, ...entry }) => entry],
    ['hash', 4, (entry) => ({ ...entry, hash: flip(entry.hash) })],
    ['hash in capitals', 4, (entry) => ({ ...entry, hash: entry.hash.toUpperCase() })],
    ['signature', 5, (entry) => ({ ...entry, signature: flip(entry.signature) })],
    ['signature, second half', 5, (entry) => ({ ...entry, signature: flip(entry.signature, 70) })],
    ['signature, cut short', 5, (entry) => ({ ...entry, signature: entry.signature.slice(2) })],
    ['nothing left', 5, () => null],
    ['text in its place', 5, () => 'approved'],
  ];
  for (const [name, index, change] of fields)
    it(`[C14] names the entry of which ${name} was changed`, () => {
      const result = verifyRecord(withEntry(index, change), ISSUE);
      expect(result).toMatchObject({ ok: false, problem: { number: index + 1 } });
      expect(result.ok || ['changed', 'forged'].includes(result.problem.kind)).toBe(true);
    });

  it('[C14] names the entry whichever character of it was changed', () => {
    const places = Object.entries(at(3)).filter((each): each is [string, string] => typeof each[1] === 'string');
    for (const [key, value] of places)
      for (let index = 0; index < value.length; index += Math.max(1, Math.floor(value.length / 9))) {
        const other = value.slice(0, index) + (value[index] === '7' ? '8' : '7') + value.slice(index + 1);
        expect(verdict(withEntry(3, (entry) => ({ ...entry, [key]: other }))), `${key}[${index}]`).toMatchObject({
          number: 4,
        });
      }
  });

  const rehashed = (entry: RecordEntry, values: object, secretKey?: string): RecordEntry => {
    const { hash: _hash, signature, ...unsigned } = { ...entry, ...values };
    const bytes = canonicalBytes(unsigned);
    return {
      ...unsigned,
      hash: sha256Hex(bytes),
      signature: secretKey === undefined ? signature : signBytes(bytes, secretKey),
    };
  };

  it('[C14] names an entry that was changed and hashed anew', () => {
    const changed = withEntry(3, (entry) => rehashed(entry, { action: { ...entry.action, part: 'takeaway' } }));
    expect(verdict(changed)).toMatchObject({ kind: 'forged', number: 4 });
  });

  it('[C14] names an entry that somebody else signed in another’s name, with their own key or the other’s', () => {
    const mallory = makeKeyPair(new Uint8Array(32).fill(99));
    const own = withEntry(3, (entry) => rehashed(entry, { publicKey: mallory.publicKey }, mallory.secretKey));
    expect(verdict(own)).toMatchObject({ kind: 'forged', number: 4 });
    expect(verdict(withEntry(3, (entry) => rehashed(entry, {}, mallory.secretKey)))).toMatchObject({
      kind: 'forged',
      number: 4,
    });
  });

  it('[C14] names the first of two entries whose keys were swapped', () => {
    const swapped = {
      ...whole,
      entries: whole.entries.map((entry, index) =>
        index === 2
          ? { ...entry, publicKey: Bob.publicKey, by: Bob.id }
          : index === 3
            ? { ...entry, publicKey: Alice.publicKey, by: Alice.id }
            : entry,
      ),
    };
    expect(verdict(swapped)).toMatchObject({ kind: 'changed', number: 3 });
  });

  it('[C14] names every entry that was removed, first, middle or last, and the whole of somebody’s', () => {
    for (const [index, entry] of whole.entries.entries()) {
      const rest = { ...whole, entries: whole.entries.filter((each) => each !== entry) };
      expect(verdict(rest)).toEqual({ kind: 'removed', number: index + 1, hash: entry.hash });
    }
    const withoutCara = { ...whole, entries: whole.entries.filter(({ by }) => by !== Cara.id) };
    expect(verdict(withoutCara)).toEqual({ kind: 'removed', number: 5, hash: at(4).hash });
    expect(verdict({ ...whole, entries: [] })).toMatchObject({ kind: 'removed' });
  });

  it('[C14] names the last entry also where its author’s older seal was put back', async () => {
    const before = await recordOf(steps.slice(0, 6));
    const rolledBack = { entries: whole.entries.slice(0, 6), seals: whole.seals };
    expect(verdict(rolledBack)).toEqual({ kind: 'removed', number: 7, hash: at(6).hash });
    expect(verdict({ entries: whole.entries, seals: before.seals })).toMatchObject({ kind: 'unsealed', number: 7 });
    expect(verdict({ ...whole, seals: [] })).toMatchObject({ kind: 'unsealed', number: 5 });
  });

  it('[C14] names a seal that was changed, forged or made for another issue', () => {
    const [first, ...rest] = whole.seals;
    if (first === undefined) throw new Error('a record has seals');
    for (const change of [
      { count: first.count + 1 },
      { last: at(0).hash },
      { signature: flip(first.signature) },
      { issueId: 'issue-48' },
      { publicKey: Bob.publicKey, by: Bob.id },
    ])
      expect(verdict({ ...whole, seals: [{ ...first, ...change } as never, ...rest] })).not.toBe('whole');
  });

  it('[C14] names the first of every two entries that changed places', () => {
    for (let from = 0; from < whole.entries.length; from += 1)
      for (let to = from + 1; to < whole.entries.length; to += 1) {
        const entries = [...whole.entries];
        [entries[from], entries[to]] = [at(to), at(from)];
        const result = verdict({ ...whole, entries });
        expect(result, `${from} and ${to}`).toMatchObject({ kind: 'reordered', number: from + 1, hash: at(to).hash });
      }
  });

  it('[C14] names an entry that stands there twice', () => {
    expect(verdict({ ...whole, entries: [...whole.entries, at(6)] })).toMatchObject({ kind: 'duplicated', number: 8 });
    expect(verdict({ ...whole, entries: [at(0), ...whole.entries] })).toMatchObject({ kind: 'duplicated', number: 2 });
  });

  it('[C14] is refused as the record of another issue', () => {
    expect(verifyRecord(whole, 'issue-48' as never)).toMatchObject({
      ok: false,
      problem: { kind: 'forged', number: 1 },
    });
  });

  it('[C14] names what no genuine entry could say of its place', async () => {
    const mallory = makeKeyPair(new Uint8Array(32).fill(99));
    const signer = signerWith('Mallory', mallory);
    const { entry } = await appendEntry(whole, ISSUE, { kind: 'recalled', part: 'lede' }, signer, instant(9));
    const high = rehashed(entry, { height: 40 }, mallory.secretKey);
    expect(verdict({ ...whole, entries: [...whole.entries, high] })).toMatchObject({ kind: 'changed', number: 8 });
  });

  it('[C14] says who did what, and what is wrong, in one sentence', () => {
    const result = verifyRecord(
      withEntry(3, (entry) => ({ ...entry, at: instant(30) })),
      ISSUE,
    );
    expect(result.ok ? '' : result.problem.message).toBe(
      `entry 4 (Bob approved steel, 2026-11-22T10:30:00.000Z; ${at(3).hash}) was changed: its hash is not that of what it says`,
    );
  });

  it('[C14] leaves what was tampered with out of what the workflow follows', () => {
    const changed = withEntry(3, (entry) => ({ ...entry, at: instant(30) }));
    expect(soundEntries(changed, ISSUE)).toEqual(whole.entries.filter((_, index) => index !== 3));
  });
});

describe('two records that meet', () => {
  const SEED = Number(process.env.SEED ?? 20261125);
  const everyone = [Alice, Bob, Cara];
  const step = fc.record({ copy: fc.nat(2), who: fc.nat(2), meets: fc.boolean(), minute: fc.nat(90) });

  it(`[C14] lose nothing, whoever is merged into whom, and are whole (seed ${SEED}, 60 runs)`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (script) => {
        const copies: IssueRecord[] = [whole, whole, whole];
        const written = new Set(whole.entries.map(({ hash }) => hash));
        for (const { copy, who, meets, minute } of script) {
          const here = copies[copy] as IssueRecord;
          if (meets) copies[copy] = mergeRecords(here, copies[(copy + 1) % 3] as IssueRecord);
          else {
            const action: RecordAction = { kind: 'approved', part: steel, ...content };
            const added = await appendEntry(here, ISSUE, action, everyone[who] ?? Alice, instant(minute));
            copies[copy] = added.record;
            written.add(added.entry.hash);
          }
          expect(verdict(copies[copy] as IssueRecord)).toBe('whole');
        }
        const [a, b, c] = copies as [IssueRecord, IssueRecord, IssueRecord];
        const merged = mergeRecords(mergeRecords(a, b), c);
        expect(mergeRecords(c, mergeRecords(b, a))).toEqual(merged);
        expect(mergeRecords(merged, a)).toEqual(merged);
        expect(new Set(merged.entries.map(({ hash }) => hash))).toEqual(written);
        expect(verdict(merged)).toBe('whole');
        const next = await appendEntry(merged, ISSUE, { kind: 'recalled', part: steel }, Cara, instant(200));
        expect(next.entry.previous).toEqual(headsOf(merged.entries));
        expect(verdict(next.record)).toBe('whole');
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('[C1] a person’s id is made of their key, so nobody can sign as somebody else', () => {
    expect(Alice.id).toBe(personIdOf(Alice.publicKey));
    expect(new Set(everyone.map(({ id }) => id)).size).toBe(3);
  });
});
