import type { FieldPlace } from '../../../shared/domain/field-place.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import { showQuantity } from '../../../shared/figures/index.ts';
import type { Collision } from '../../../shared/merging/collisions-document.ts';
import type { ExchangeDesk } from './exchange-desk.ts';
import { PART_NAMES } from './part-names.ts';

/** What a value is called, by the map it is in and its key. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  'meta/number': 'the issue’s number',
  'meta/periodStart': 'the first day of the period',
  'meta/periodEnd': 'the last day of the period',
  'meta/publicationDate': 'the publication date',
  'meta/language': 'the language',
  'developments/order': 'the place among the developments',
  'developments/trayedAt': 'whether it is in the issue',
  'figures/quantity': 'a figure’s value',
  'figures/measures': 'what a figure measures',
  'figures/entityId': 'whose figure it is',
  'figures/period': 'a figure’s period',
  'figures/sourceId': 'a figure’s source',
  'figures/state': 'whether a figure is checked',
  'figures/note': 'the note on a figure',
  'threads/resolved': 'whether a thread is settled',
  'threads/isBlocking': 'whether a thread blocks approval',
  'entities/name': 'the name that the register prefers',
  'entities/kind': 'what kind of name it is',
  'entities/country': 'a name’s country',
  'entities/home': 'where a name is at home',
  'entities/parentId': 'what a name belongs to',
  'entities/note': 'the note on a name',
  'entities/wikidataId': 'a name’s number at Wikidata',
  'entities/isRetired': 'whether a name is out of use',
  'entities/mergedInto': 'what a name was made part of',
  'comments/text': 'the words of a comment',
  'suggestions/decision': 'what became of a suggestion',
};

const THING_WORDS: Readonly<Record<string, string>> = {
  figures: 'a figure',
  pictures: 'a picture',
  threads: 'a thread',
  comments: 'a comment',
  suggestions: 'a suggestion',
  decisions: 'a decision about a name',
  accepted: 'a finding',
  entities: 'a name of the register',
  developments: 'a source',
};

/** What two people changed, in words: "a figure’s value". */
export function valueWords([root = '', ...keys]: readonly string[]): string {
  if (root === 'pictures') return `a picture’s ${keys.at(-1) ?? 'values'}`;
  if (root === 'developments' && keys[1] === 'sources') return `a source’s ${keys.at(-1) ?? 'values'}`;
  return VALUE_WORDS[`${root}/${keys.at(-1)}`] ?? thingWords([root, ...keys]);
}

export const thingWords = ([root = '', ...keys]: readonly string[]): string =>
  root === 'developments' && keys.length === 1 ? 'a development' : (THING_WORDS[root] ?? 'something');

/** What was changed in a thing that is gone: each value's name and what it was made, in the order in which it was noticed. */
export const changedValues = (
  { path, changed = [], lost }: Collision & { readonly kind: 'removed' },
  nameOf?: (entityId: string) => string | null,
): readonly { readonly name: string; readonly value: string }[] =>
  changed.map((key) => ({
    name: valueWords([...path, key]),
    value: shownValue([...path, key], lost.value[key], nameOf),
  }));

/** A value as a person reads it; what has no words is shown as it is kept. */
export function shownValue(
  [root = '', ...keys]: readonly string[],
  value: unknown,
  nameOf: (entityId: string) => string | null = () => null,
): string {
  const key = keys.at(-1);
  if (typeof value === 'string' && ['parentId', 'mergedInto', 'entityId'].includes(key ?? '')) {
    const name = nameOf(value);
    if (name !== null) return name;
  }
  if (root === 'figures' && key === 'quantity') {
    const { value: number, unit } = showQuantity({ ...NO_QUANTITY, ...(value as Partial<Quantity>) });
    return `${number} ${unit}`.trim();
  }
  if (key === 'trayedAt') return value === null ? 'in the issue' : 'in the tray';
  if (key === 'order') return 'another place';
  if (value === null || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (root === 'suggestions') return String((value as { status?: unknown }).status ?? '');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

const NO_QUANTITY: Quantity = { value: 0, range: null, unit: null, currency: null, qualifier: '' };

const LINE_VALUES: Readonly<Record<string, string>> = {
  h3: 'a heading',
  h4: 'a smaller heading',
  bullet: 'a list with bullets',
  number: 'a numbered list',
  ul: 'a list with bullets',
  ol: 'a numbered list',
};

/** What somebody made of a line, link or cell. */
export const lineWords = (value: unknown): string => LINE_VALUES[String(value)] ?? String(value);

/** What a place is called: the development's headline, or the part's name. */
export function placeName(desk: ExchangeDesk, place: FieldPlace | null): string {
  if (place === null) return 'a place that is not known';
  const ref = place.developmentId ?? place.field;
  return desk.parts().find((part) => part.ref === ref)?.name ?? PART_NAMES[place.field] ?? 'a development that is gone';
}

/** The part that a collision is in, to go to; null where it is the whole issue's. */
export function partOf(collision: Collision): string | null {
  if (collision.kind === 'sentence' || collision.kind === 'line' || collision.kind === 'table')
    return collision.place.developmentId ?? collision.place.field;
  if (collision.kind === 'approval') return collision.part;
  return collision.path[0] === 'developments' ? (collision.path[1] ?? null) : null;
}
