import { readFileSync } from 'node:fs';
import type { FieldText, ReadField } from '../../../src/shared/document/field-text.ts';
import type { NameGroup } from '../../../src/shared/figures/check-earlier.ts';
import { type EarlierText, findMismatches, type Mismatch } from '../../../src/shared/figures/index.ts';

/** A small issue with what is wrong in it, or empty where nothing is. */
export interface MismatchCase {
  readonly kind: string;
  readonly language: string;
  readonly fields: readonly FieldText[];
  readonly earlier: readonly EarlierText[];
  readonly names: readonly NameGroup[];
  readonly source: string;
}

const FIELDS: Readonly<Record<string, ReadField>> = {
  headline: 'headline',
  body: 'body',
  why: 'whyThisMatters',
  lede: 'lede',
  context: 'inContext',
  takeaway: 'takeaway',
};
const ONCE = new Set<ReadField>(['lede', 'inContext', 'takeaway']);

/** Reads cases parted by `---`: a kind on the first line, then `field: text` lines. */
export function readMismatchCases(name: string): readonly MismatchCase[] {
  const text = readFileSync(new URL(`../../fixtures/figures/${name}`, import.meta.url), 'utf8');
  return text.split(/^---$/m).map((block) => {
    const source = block.trim();
    const lines = source.split('\n').map((line) => /^(\w+): (.*)$/.exec(line) ?? [line, '', line]);
    const lineOf = (key: string) => lines.find(([, name]) => name === key)?.[2] ?? '';
    const fieldOf = (field: ReadField, value: string): FieldText => ({
      field,
      developmentIndex: ONCE.has(field) ? null : 0,
      text: value,
    });
    const earlier = lineOf('earlier');
    return {
      source,
      kind: lines[0]?.[1] === '' ? (lines[0]?.[0] ?? '') : '',
      language: lineOf('lang') === '' ? 'en' : lineOf('lang'),
      fields: lines.flatMap(([, key = '', value = '']) => {
        const field = FIELDS[key];
        return field === undefined ? [] : [fieldOf(field, value)];
      }),
      earlier:
        earlier === '' ? [] : [{ label: 'Issue 46, 12 May', developmentId: 'd1', fields: [fieldOf('body', earlier)] }],
      names: lineOf('names') === '' ? [] : [{ id: 'e1', names: [lineOf('names')] }],
    };
  });
}

export const mismatchesOf = ({ fields, language, earlier, names }: MismatchCase): readonly Mismatch[] =>
  findMismatches(fields, language, { earlier, names });
