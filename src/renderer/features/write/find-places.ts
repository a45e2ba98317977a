import { addressOfPlace } from '../../../shared/crdt/issue-document.ts';
import type { FoundInText } from '../../../shared/search/index.ts';
import type { TextOfField } from '../../documents/field-texts.ts';
import { type Part, partOfField, samePart } from '../../documents/part.ts';
import type { MountedField } from '../../editor/field-registry.ts';
import type { WriteContext } from './write-place.ts';

const isOn = (part: Part, { developmentId, field }: TextOfField): boolean =>
  samePart(partOfField(addressOfPlace({ developmentId, field })), part);

/** The first find from a part of the issue on; the first of all where nothing follows. */
export function firstFrom(matches: readonly FoundInText[], texts: readonly TextOfField[], part: Part): number {
  const from = texts.findIndex((text) => isOn(part, text));
  const order = orderOf(texts);
  return Math.max(
    0,
    matches.findIndex(({ key }) => (order.get(key) ?? 0) >= from),
  );
}

/** The first find behind a place; the first of all where nothing follows. */
export function firstBehind(
  matches: readonly FoundInText[],
  texts: readonly TextOfField[],
  { key, end }: { readonly key: string; readonly end: number },
): number {
  const order = orderOf(texts);
  const here = order.get(key) ?? 0;
  return Math.max(
    0,
    matches.findIndex((match) => (match.key === key ? match.start >= end : (order.get(match.key) ?? 0) > here)),
  );
}

/** A field of the page that is on screen, for the caret to go to. */
export function fieldOnPage(
  { registry }: WriteContext,
  texts: readonly TextOfField[],
  part: Part,
): MountedField | undefined {
  const shown = texts.filter((text) => isOn(part, text)).flatMap(({ key }) => registry.get(key) ?? []);
  return shown.find(({ kind }) => kind === 'rich') ?? shown[0];
}

const orderOf = (texts: readonly TextOfField[]): ReadonlyMap<string, number> =>
  new Map(texts.map(({ key }, index) => [key, index]));
