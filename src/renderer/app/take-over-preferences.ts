import type { Publication } from '../../shared/domain/publication.ts';
import { changeStoredPublication } from '../documents/stored-settings.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { listDocumentIds } from '../storage/document-log.ts';
import { removeSetting } from '../storage/settings.ts';

/** Where versions up to 0.2 kept what belongs to a publication: with this machine's preferences. */
const OLD_KEYS = { 'naming-off': 'namingChecksOff', 'number-magnitude': 'numberMagnitude' } as const;

/** Moves what older versions kept as preferences of this machine into the publications that it belongs to, once. */
export async function takeOverPreferences(
  database: DigestDatabase,
  settings: ReadonlyMap<string, unknown>,
): Promise<void> {
  const old = [...settings].flatMap(([key, value]) => {
    const [name = '', id = ''] = key.split(':');
    return name in OLD_KEYS ? [{ key, id, field: OLD_KEYS[name as keyof typeof OLD_KEYS], value }] : [];
  });
  if (old.length === 0) return;
  const known = new Set(await listDocumentIds(database, 'publication'));
  for (const { key, id, field, value } of old) {
    if (known.has(id)) await changeStoredPublication(database, id, { [field]: value } as Partial<Publication>, null);
    await removeSetting(database, key);
  }
}
