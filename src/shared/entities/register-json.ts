import type { Entity } from '../domain/entity.ts';
import { normalizeEntity } from './normalize-entity.ts';
import type { RegisterReading } from './register-reading.ts';

const FORMAT = 'digest-desk-register';
const VERSION = 1;

/** A register as JSON, complete. */
export const writeRegisterJson = (entities: readonly Entity[]): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, entities }, null, 2)}\n`;

/** What `writeRegisterJson` wrote, or a bare list of entities; entities without a name or with an id met before are left out and named. */
export function readRegisterJson(json: string): RegisterReading {
  const failed = (message: string): RegisterReading => ({ entities: [], problems: [{ row: 0, message }] });
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return failed('The file is not JSON. Choose a register that Digest Desk wrote, or a CSV file.');
  }
  const file = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  if (file.format === FORMAT && file.version !== VERSION)
    return failed(
      `The register has version ${String(file.version)}, and this Digest Desk reads version ${VERSION}. Update Digest Desk.`,
    );
  const list = Array.isArray(value) ? value : file.format === FORMAT ? file.entities : null;
  if (!Array.isArray(list)) return failed(`The file is not a register: its format is not “${FORMAT}”.`);
  const entities = new Map<Entity['id'], Entity>();
  const problems: { row: number; message: string }[] = [];
  for (const [index, item] of list.entries()) {
    const entity = normalizeEntity(item);
    if (entity === null) problems.push({ row: index + 1, message: `Entity ${index + 1} has no name.` });
    else if (entities.has(entity.id))
      problems.push({
        row: index + 1,
        message: `Entity ${index + 1}, “${entity.name}”, has the id of an earlier one.`,
      });
    else entities.set(entity.id, entity);
  }
  return { entities: [...entities.values()], problems };
}
