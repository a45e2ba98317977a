import type { Entity, Office } from '../domain/entity.ts';
import type { EntityId } from '../domain/ids.ts';
import { isSameOffice, type OfficeWords, officeWords } from './office-phrase.ts';

interface Holder {
  readonly entity: Entity;
  readonly office: Office;
  readonly words: OfficeWords;
}

/** Whether an office is over on a day; without a day, whether it ever ended. */
export const isOver = ({ to }: Office, on: string): boolean => to !== '' && (on === '' || to < on);

/** Who of a register holds an office of a country on a day, other than `butId`; null where it does not say. */
export function holderOf(said: OfficeWords, entities: readonly Entity[], on: string, butId?: EntityId): Entity | null {
  if (said.country === '') return null;
  const isIt = ({ entity, office, words }: Holder): boolean =>
    entity.id !== butId &&
    (words.country || entity.country) === said.country &&
    !isOver(office, on) &&
    (on === '' || office.from <= on) &&
    isSameOffice(said, words);
  return holdersIn(entities).find(isIt)?.entity ?? null;
}

const holderLists = new WeakMap<readonly Entity[], readonly Holder[]>();
function holdersIn(entities: readonly Entity[]): readonly Holder[] {
  const known = holderLists.get(entities);
  if (known !== undefined) return known;
  const holders = entities
    .filter(({ kind, isRetired }) => kind === 'person' && !isRetired)
    .flatMap((entity) => entity.offices.map((office): Holder => ({ entity, office, words: officeWords(office) })));
  holderLists.set(entities, holders);
  return holders;
}
