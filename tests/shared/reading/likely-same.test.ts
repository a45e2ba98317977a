import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankEntity, type Entity } from '../../../src/shared/domain/entity.ts';
import { likelySame } from '../../../src/shared/reading/likely-same.ts';

const named = (...names: readonly string[]): Entity[] =>
  names.map((name, at) => ({ ...blankEntity(`e${at}` as never, name), kind: 'company' }));
const isOffered = (a: string, b: string) => likelySame(named(a, b)).get('e0' as never)?.id === 'e1';

const letter = fc.constantFrom(...'abcde');
const word = fc.string({ unit: letter, minLength: 7, maxLength: 14 });
const slip = fc.oneof(
  fc.record({ kind: fc.constant('more' as const), at: fc.nat(13), letter }),
  fc.record({ kind: fc.constant('less' as const), at: fc.nat(13), letter }),
  fc.record({ kind: fc.constant('other' as const), at: fc.nat(13), letter }),
  fc.record({ kind: fc.constant('swapped' as const), at: fc.nat(13), letter }),
);

function slipped(name: string, { kind, at: wanted, letter: by }: { kind: string; at: number; letter: string }): string {
  const at = wanted % name.length;
  if (kind === 'more') return `${name.slice(0, at)}${by}${name.slice(at)}`;
  if (kind === 'less') return `${name.slice(0, at)}${name.slice(at + 1)}`;
  if (kind === 'other') return `${name.slice(0, at)}${by}${name.slice(at + 1)}`;
  return `${name.slice(0, at)}${name[at + 1] ?? ''}${name[at] ?? ''}${name.slice(at + 2)}`;
}

describe('[X5] entities that may be one', () => {
  it('are found at every slip of one letter, wherever it is', () => {
    fc.assert(
      fc.property(word, slip, (name, one) => {
        const other = slipped(name, one);
        fc.pre(other.length >= 7);
        expect(isOffered(name, other)).toBe(true);
        expect(isOffered(other, name)).toBe(true);
      }),
    );
  });

  it('are not told apart by their legal form, and never made one by a number', () => {
    expect(isOffered('Anadolu Cell', 'Anadolu Cell JSC')).toBe(true);
    expect(isOffered('Strategy 2025', 'Strategy 2030')).toBe(false);
    expect(isOffered('Black Sea Bank', 'Baltic Sea Bank')).toBe(false);
  });

  it('are found among thousands whose names begin and end alike', () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `Harbour Firm ${at} of Constanta`);
    const found = likelySame(named(...names, 'Harbor Firm 77 of Constanta'));
    expect([...found.keys()].sort()).toEqual(['e10000', 'e77']);
  });
});
