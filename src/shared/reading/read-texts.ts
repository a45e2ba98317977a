import type { FieldText } from '../document/field-text.ts';
import type { NumberInText } from '../domain/quantity.ts';
import { findMentions, findUnknownNames, type Mention, type NameIndex, type UnknownName } from '../entities/index.ts';
import { readNumbers } from '../figures/index.ts';

/** The words of one field with every name and number in them, each in reading order. */
export interface TextReading extends FieldText {
  readonly mentions: readonly Mention[];
  readonly unknownNames: readonly UnknownName[];
  readonly numbers: readonly NumberInText[];
}

/** Units that stand alone, as in a table's head, look like acronyms. */
const UNIT = /^[kMGT]?(?:W|Wh|Wp|V|VA|t)$/;

/** An end that no name crosses, between texts that are read as one. */
const BETWEEN = '\n\n';

/** Reads the fields of an issue: those of one development together, so that its body tells what its headline names. */
export function readTexts(fields: readonly FieldText[], language: string, names: NameIndex): readonly TextReading[] {
  const groups = new Map<string, FieldText[]>();
  for (const field of fields) {
    const key = field.developmentIndex === null ? field.field : String(field.developmentIndex);
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()].flatMap((group) => readGroup(group, language, names));
}

/** Reads fields that belong together (a development's headline, body and analysis). */
export function readGroup(fields: readonly FieldText[], language: string, names: NameIndex): readonly TextReading[] {
  const whole = fields.map(({ text }) => text).join(BETWEEN);
  const unknown = findUnknownNames(whole, language, names);
  let start = 0;
  return fields.map((field) => {
    const from = start;
    const end = from + field.text.length;
    start = end + BETWEEN.length;
    const numbers = readNumbers(field.text, language);
    // “$1.8B” holds no name “8B”.
    const isNumber = (at: number, to: number) => numbers.some((number) => number.start < to && number.end > at);
    return {
      ...field,
      mentions: findMentions(field.text, names),
      unknownNames: unknown
        .filter((name) => name.start >= from && name.end <= end)
        .map((name) => ({ ...name, start: name.start - from, end: name.end - from }))
        .filter((name) => !isNumber(name.start, name.end) && !UNIT.test(name.text)),
      numbers,
    };
  });
}
