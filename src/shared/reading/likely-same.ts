import { foldForSearch } from '../document/fold.ts';
import { type Entity, namesOf } from '../domain/entity.ts';
import type { EntityId } from '../domain/ids.ts';

/** Words that say what sort of company it is, not which. */
const LEGAL_FORMS = new Set(
  'llc ltd limited inc corp corporation co company plc jsc ojsc cjsc pjsc ao oao zao pao ooo sa spa srl gmbh ag as oy bv nv kg the group holding a.s s.p.a'.split(
    ' ',
  ),
);
const LEAST_LETTERS_FOR_A_SLIP = 7;

/** Entities that may be one and the same: for each the other that it is most like. Retired ones are left out. */
export function likelySame(entities: readonly Entity[]): ReadonlyMap<EntityId, Entity> {
  const found = new Map<EntityId, Entity>();
  const pair = (a: Entity, b: Entity) => {
    if (a.id === b.id || a.parentId === b.id || b.parentId === a.id) return;
    if (!found.has(a.id)) found.set(a.id, b);
    if (!found.has(b.id)) found.set(b.id, a);
  };
  const byForm = new Map<string, Entity>();
  const near = new Map<string, { readonly form: string; readonly entity: Entity }[]>();
  for (const entity of entities.filter(({ isRetired }) => !isRetired)) {
    for (const form of new Set(namesOf(entity).map(formOf))) {
      if (form === '') continue;
      const same = byForm.get(`${groupOf(entity)}:${form}`);
      if (same === undefined) byForm.set(`${groupOf(entity)}:${form}`, entity);
      else pair(entity, same);
      if (form.length < LEAST_LETTERS_FOR_A_SLIP) continue;
      for (const key of halvesOf(form)) {
        const bucket = near.get(`${groupOf(entity)}:${key}`);
        for (const other of bucket ?? []) if (isOneSlipApart(form, other.form)) pair(entity, other.entity);
        if (bucket === undefined) near.set(`${groupOf(entity)}:${key}`, [{ form, entity }]);
        else bucket.push({ form, entity });
      }
    }
  }
  return found;
}

/** A place is not a company of the same name; a body, an institution and a company may be one. */
const groupOf = ({ kind }: Entity): string =>
  kind === 'person' || kind === 'place' || kind === 'document' || kind === 'programme' ? kind : 'organisation';

const formOf = (name: string): string =>
  foldForSearch(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !LEGAL_FORMS.has(word))
    .join(' ');

/**
 * What two forms that are one slip apart have in common: all their digits, and the half before the slip or the one behind it.
 * So a register of thousands is gone through in one go, not each name against each.
 */
function halvesOf(form: string): ReadonlySet<string> {
  const digits = form.replace(/\D+/g, '');
  // The other may be longer by one, and two letters that are swapped may stand in the middle.
  const lengths = [form.length, form.length + 1].map((most) => Math.ceil((most - 2) / 2));
  return new Set(lengths.flatMap((half) => [`${digits}^${form.slice(0, half)}`, `${digits}$${form.slice(-half)}`]));
}

/** One letter more, less, other, or two swapped. */
function isOneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  // A number that differs names another thing ("Strategy 2025", "Strategy 2030").
  if (/\d/.test(restA + restB)) return false;
  return (
    (restA.length <= 1 && restB.length <= 1) ||
    (restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0])
  );
}
