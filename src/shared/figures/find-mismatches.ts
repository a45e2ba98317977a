import type { FieldText } from '../document/field-text.ts';
import { checkChanges } from './check-changes.ts';
import { checkConversions } from './check-conversions.ts';
import { checkEarlier, type NameGroup } from './check-earlier.ts';
import { checkHeadline } from './check-headline.ts';
import { checkSums } from './check-sums.ts';
import { checkUnits } from './check-units.ts';
import { checkValues } from './check-values.ts';
import { checkWording } from './check-wording.ts';
import { groupBy } from './group-by.ts';
import { kept } from './kept.ts';
import type { Mismatch } from './mismatch.ts';
import { type Passage, readPassage } from './passage.ts';
import type { KnownNames } from './same-thing.ts';
import { stemOf } from './stems.ts';

/** The words of a development of an earlier issue. */
export interface EarlierText {
  /** Issue and date, as a person reads it. */
  readonly label: string;
  readonly developmentId: string;
  readonly fields: readonly FieldText[];
}

/** What to hold an issue against beside itself. */
export interface MismatchOptions {
  readonly earlier?: readonly EarlierText[];
  /** Entities of the register that the issue names; without them nothing is held against earlier issues. */
  readonly names?: readonly NameGroup[];
}

/**
 * The numbers of an issue that cannot all be right, in the order of the checks, each once. It reports what is likely
 * wrong and never changes anything; a person corrects or accepts each.
 */
export function findMismatches(
  fields: readonly FieldText[],
  language: string,
  options: MismatchOptions = {},
): readonly Mismatch[] {
  const passages = fields.map((field) => readPassage(field, language));
  const groups = options.names ?? [];
  const earlier = earlierPassages(options.earlier ?? [], groups, language);
  const names = sameNames(knownNames([...passages, ...earlier]));
  return withOwnIds([
    ...developmentsOf(passages).flatMap((own) => checkDevelopment(own, names, language)),
    ...checkAcross(passages, names, language),
    ...passages.flatMap((passage) => checkAlone(passage, language)),
    ...checkConversions(passages, language),
    ...checkEarlier(passages, earlier, groups, names, language),
  ]);
}

/** What a passage tells by itself. It is kept with the passage. */
const checkAlone = (passage: Passage, language: string): readonly Mismatch[] =>
  alone([passage], [language], () => [
    ...checkUnits(passage),
    ...checkSums(passage, language),
    ...checkChanges(passage, language),
  ]);
const alone = kept<Passage, readonly Mismatch[]>();

const developmentsOf = (passages: readonly Passage[]): readonly (readonly Passage[])[] => [
  ...groupBy(
    passages.filter(({ source }) => source.developmentIndex !== null),
    ({ source }) => source.developmentIndex,
  ).values(),
];

const ofDevelopment = kept<Passage, readonly Mismatch[]>();

function checkDevelopment(own: readonly Passage[], names: KnownNames, language: string): readonly Mismatch[] {
  return ofDevelopment(own, [names, language], () => developmentMismatches(own, names, language));
}

function developmentMismatches(own: readonly Passage[], names: KnownNames, language: string): readonly Mismatch[] {
  const find = (field: FieldText['field']) => own.find(({ source }) => source.field === field);
  const [headline, body, analysis] = [find('headline'), find('body'), find('whyThisMatters')];
  const texts = [body, analysis].filter((passage) => passage !== undefined);
  const values =
    headline === undefined ? [] : texts.flatMap((text) => checkValues(headline, text, names, 'headline', language));
  const reported = new Set(
    values.flatMap(({ places }) => places.filter(({ field }) => field === 'headline').map(({ start }) => start)),
  );
  const lone = headline?.mentions.filter(({ start }) => reported.has(start)) ?? [];
  return [
    ...values,
    ...(headline === undefined ? [] : checkHeadline(headline, texts, new Set(lone))),
    ...pairsOf([headline, body, analysis]).flatMap(([one, other]) => checkWording(one, other)),
    ...(body === undefined || analysis === undefined
      ? []
      : checkValues(body, analysis, names, 'development', language)),
  ];
}

function pairsOf(passages: readonly (Passage | undefined)[]): readonly (readonly [Passage, Passage])[] {
  const present = passages.filter((passage) => passage !== undefined);
  return present.flatMap((one, index) => present.slice(index + 1).map((other) => [one, other] as const));
}

const ofPair = kept<Passage, readonly Mismatch[]>();

/** What the issue says once against each development and against the rest of what it says once. */
function checkAcross(passages: readonly Passage[], names: KnownNames, language: string): readonly Mismatch[] {
  const once = passages.filter(({ source }) => source.developmentIndex === null);
  const inside = passages.filter(({ source }) => source.developmentIndex !== null);
  const seen = new Set<string>();
  return once
    .flatMap((passage, index) =>
      [...inside, ...once.slice(index + 1)].flatMap((other) =>
        other.mentions.length === 0 || passage.mentions.length === 0
          ? []
          : ofPair([other, passage], [names, language], () => checkValues(passage, other, names, 'issue', language)),
      ),
    )
    .filter(({ places: [first] }) => {
      const key = `${first?.field} ${first?.start}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    });
}

/** Only developments that name one of the entities are read. */
function earlierPassages(
  earlier: readonly EarlierText[],
  groups: readonly NameGroup[],
  language: string,
): readonly Passage[] {
  const names = groups.flatMap((group) => group.names.map((name) => name.toLowerCase()));
  return earlier.flatMap(({ label, developmentId, fields }) =>
    fields
      .filter(({ text }) => names.some((name) => text.toLowerCase().includes(name)))
      .map((field) => readPassage(field, language, { label, developmentId })),
  );
}

/** Stems of the words that running text writes with a capital within a sentence. */
function knownNames(passages: readonly Passage[]): KnownNames {
  const names = new Set<string>();
  for (const passage of passages) for (const name of namesIn(passage)) names.add(name);
  return names;
}

/** The names as they were before where they are the same: what was found with them holds. */
function sameNames(names: KnownNames): KnownNames {
  const isSame = lastNames.size === names.size && [...names].every((name) => lastNames.has(name));
  if (!isSame) lastNames = names;
  return lastNames;
}
let lastNames: KnownNames = new Set();

function namesIn(passage: Passage): readonly string[] {
  const known = namesOfPassage.get(passage);
  if (known !== undefined) return known;
  const names = new Set<string>();
  const { source, tokens, sentences } = passage;
  const isHeading = source.field === 'headline' || source.field === 'title' || source.field === 'sectionHeading';
  for (const { first, next } of isHeading ? [] : sentences) {
    for (const token of tokens.slice(first + 1, next)) {
      if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) continue;
      const stem = stemOf(token.text);
      if (stem !== null) names.add(stem);
    }
  }
  namesOfPassage.set(passage, [...names]);
  return [...names];
}
const namesOfPassage = new WeakMap<Passage, readonly string[]>();

/** Equal mismatches in several places get a number after their id. */
function withOwnIds(found: readonly Mismatch[]): readonly Mismatch[] {
  const counts = new Map<string, number>();
  return found.map((entry) => {
    const count = (counts.get(entry.id) ?? 0) + 1;
    counts.set(entry.id, count);
    return count === 1 ? entry : { ...entry, id: `${entry.id}-${count}` };
  });
}
