import type * as Y from 'yjs';
import type { PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/person.ts';
import { putPerson } from './record-document.ts';

/** Who set a value of a publication last, and when. */
export interface SettingChange {
  readonly by: PersonId;
  /** ISO 8601 instant. */
  readonly at: string;
}

/**
 * Key of a value (of a member: `members/` and their id) → who set it. It stands and falls with the value: where two set one
 * while apart, the merge lets the same side stand here as there. A client would not do: each change has one of its own.
 */
export const settingChangesOf = (doc: Y.Doc): Y.Map<SettingChange> => doc.getMap('changes');

/** Who changes a publication, and when. */
export interface SettingAuthor {
  readonly person: Person;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** Notes who sets values, within the transaction that sets them. */
export function noteSettings(doc: Y.Doc, keys: readonly string[], { person, at }: SettingAuthor): void {
  for (const key of keys) settingChangesOf(doc).set(key, { by: person.id, at });
  putPerson(doc, person);
}
