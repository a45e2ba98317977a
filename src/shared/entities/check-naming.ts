import type { FieldText, ReadField } from '../document/field-text.ts';
import type { Entity } from '../domain/entity.ts';
import type { EntityId } from '../domain/ids.ts';
import { countryNameCheck } from './checks/country-name.ts';
import { firstMention } from './checks/first-mention.ts';
import { formerOffice } from './checks/former-office.ts';
import type { NamingCheck, NamingContext, NamingDraft, ReadText } from './checks/naming-check.ts';
import { officeHolder } from './checks/office-holder.ts';
import { spellingVariant } from './checks/spelling-variant.ts';
import { compileNames, type NameIndex } from './compile-names.ts';
import { findNames, type Mention } from './find-mentions.ts';
import { foldWord } from './fold-word.ts';
import { wordsOf } from './words.ts';

/** Where a finding is: a stretch of one field's text. Offsets are UTF-16 code units, `end` exclusive. */
export interface NamingPlace {
  readonly field: ReadField;
  readonly developmentIndex: number | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A name that is not, or may not be, as it should be. */
export interface NamingFinding {
  /** The same for the same words at the same place in their field's order, wherever they have moved to. */
  readonly id: string;
  readonly check: string;
  readonly message: string;
  readonly why: string;
  readonly entityId: EntityId | null;
  readonly place: NamingPlace;
  /** What to put in the place of the quote; null where only a person can say. */
  readonly replacement: string | null;
}

export interface NamingOptions {
  /** Names of checks that the publication has switched off. */
  readonly off?: readonly string[];
  /** The day, ISO 8601. Without it every office that has ended is over. */
  readonly on?: string;
}

const CHECKS: readonly NamingCheck[] = [firstMention, spellingVariant, countryNameCheck, formerOffice, officeHolder];
const HEADINGS: ReadonlySet<ReadField> = new Set(['title', 'sectionHeading', 'headline']);

/** The checks there are, for a publication's settings. */
export const NAMING_CHECKS: readonly Pick<NamingCheck, 'name' | 'label' | 'explanation'>[] = CHECKS.map(
  ({ name, label, explanation }) => ({ name, label, explanation }),
);

/** Everything found in an issue's names, in reading order. What is built from `entities` is kept for the next call with the same array. */
export function checkNaming(
  fields: readonly FieldText[],
  entities: readonly Entity[],
  { off = [], on = '' }: NamingOptions = {},
): readonly NamingFinding[] {
  const names = namesFor(entities);
  const texts = fields.map((field) => read(field, names));
  const context: NamingContext = { texts, entities, names, on };
  const order = new Map(texts.map((text, index) => [text, index]));
  const met = new Map<string, number>();
  return CHECKS.filter(({ name }) => !off.includes(name))
    .flatMap((check) => draftsOf(check, context).map((draft) => ({ check, draft })))
    .sort((a, b) => (order.get(a.draft.text) ?? 0) - (order.get(b.draft.text) ?? 0) || a.draft.start - b.draft.start)
    .map(({ check, draft }) => finding(check, draft, met));
}

/** What a check that looks at one text at a time has found in each, kept with the text. */
function draftsOf(check: NamingCheck, context: NamingContext): readonly NamingDraft[] {
  if (!check.isTextByText) return check.find(context);
  return context.texts.flatMap((text) => {
    const known = drafts.get(text) ?? new Map<NamingCheck, KeptDrafts>();
    drafts.set(text, known);
    const before = known.get(check);
    if (before?.entities === context.entities && before.on === context.on) return before.drafts;
    const { entities, on } = context;
    const found = check.find({ ...context, texts: [text] });
    known.set(check, { entities, on, drafts: found });
    return found;
  });
}

interface KeptDrafts extends Pick<NamingContext, 'entities' | 'on'> {
  readonly drafts: readonly NamingDraft[];
}
const drafts = new WeakMap<ReadText, Map<NamingCheck, KeptDrafts>>();

/** The ids of the entities that some fields mention. */
export const mentionedIn = (fields: readonly FieldText[], entities: readonly Entity[]): ReadonlySet<EntityId> =>
  new Set(fields.flatMap((field) => read(field, namesFor(entities)).mentions.flatMap(({ entityIds }) => entityIds)));

const compiled = new WeakMap<readonly Entity[], NameIndex>();
function namesFor(entities: readonly Entity[]): NameIndex {
  const known = compiled.get(entities);
  if (known !== undefined) return known;
  const names = compileNames(entities);
  compiled.set(entities, names);
  return names;
}

const texts = new WeakMap<FieldText, { readonly names: NameIndex; readonly text: ReadText }>();

/** A field that is the same object, read for the same names, is read once. */
function read(field: FieldText, names: NameIndex): ReadText {
  const known = texts.get(field);
  if (known?.names === names) return known.text;
  const text = readText(field, names);
  texts.set(field, { names, text });
  return text;
}

/** The same words come again in every text. */
const forms: NonNullable<Parameters<typeof wordsOf>[1]> = new Map();

function readText(field: FieldText, names: NameIndex): ReadText {
  const words = wordsOf(field.text, forms);
  const mentions = findNames(
    field.text,
    words,
    names,
    ({ entityId }) => names.entities.get(entityId)?.isRetired === false,
  );
  const mentionAt: (Mention | null)[] = [];
  let next = 0;
  for (const { start } of words) {
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const mention = mentions[next];
    mentionAt.push(mention !== undefined && mention.start <= start ? mention : null);
  }
  return { field, words, mentions, mentionAt, isHeading: HEADINGS.has(field.field) };
}

function finding({ name }: NamingCheck, draft: NamingDraft, met: Map<string, number>): NamingFinding {
  const { message, why, entityId, text, start, end, replacement } = draft;
  const { field, developmentIndex } = text.field;
  const quote = text.field.text.slice(start, end);
  const stem = [name, entityId ?? '', field, developmentIndex ?? '', foldWord(quote)].join(':');
  const count = met.get(stem) ?? 0;
  met.set(stem, count + 1);
  return {
    id: `${stem}:${count}`,
    check: name,
    message,
    why,
    entityId,
    place: { field, developmentIndex, start, end, quote },
    replacement,
  };
}
