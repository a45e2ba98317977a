import { readFile } from 'node:fs/promises';
import type { Person } from '../../shared/domain/person.ts';
import type { IssueRecord } from '../../shared/domain/record.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';

/** Writes a record, and who has signed in it, into the JSON of an issue; all else in the file stays as it is. */
export async function putRecord(path: string, { entries, seals }: IssueRecord, person: Person): Promise<void> {
  const file = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, '')) as Record<string, unknown>;
  const known = Array.isArray(file.people) ? (file.people as Person[]).filter(({ id }) => id !== person.id) : [];
  const people = [...known, person].sort((a, b) => (a.id < b.id ? -1 : 1));
  await writeFileAtomic(path, `${JSON.stringify({ ...file, people, record: { entries, seals } }, null, 2)}\n`);
}
