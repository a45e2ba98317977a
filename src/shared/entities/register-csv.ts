import { ENTITY_KINDS, type Entity, type Office } from '../domain/entity.ts';
import { type EntityId, newEntityId } from '../domain/ids.ts';
import { countryCode } from './countries.ts';
import { type CsvRow, readCsv, writeCsv } from './csv.ts';
import { isDay, isWikidataId, normalizeEntity } from './normalize-entity.ts';
import type { RegisterReading } from './register-reading.ts';

/** The columns in the order written, each with the headings it is known by (folded to lower-case letters). */
const COLUMNS = {
  id: ['id'],
  kind: ['kind', 'type'],
  name: ['name', 'preferredname', 'fullname'],
  aliases: ['aliases', 'alias', 'shortnames'],
  otherScripts: ['otherscripts', 'namesinotherscripts', 'otherscript'],
  country: ['country', 'countrycode'],
  offices: ['offices', 'office'],
  parent: ['parent', 'parentid', 'parentcompany'],
  home: ['home', 'headquarters'],
  note: ['note', 'notes'],
  wikidataId: ['wikidataid', 'wikidata'],
  isRetired: ['isretired', 'retired'],
} as const;
type Column = keyof typeof COLUMNS;
const HEADER = Object.keys(COLUMNS) as readonly Column[];
const YES = new Set(['yes', 'true', '1', 'x']);
const NO = new Set(['', 'no', 'false', '0']);

/** A register as CSV: lists parted by ` | `, an office as `Minister of Energy [2023-09-04..]`, a parent by its id. */
export const writeRegisterCsv = (entities: readonly Entity[]): string =>
  writeCsv([
    HEADER,
    ...entities.map((entity) => [
      entity.id,
      entity.kind,
      entity.name,
      writeList(entity.aliases),
      writeList(entity.otherScripts),
      entity.country,
      writeList(entity.offices.map(writeOffice)),
      entity.parentId ?? '',
      entity.home,
      entity.note,
      entity.wikidataId,
      entity.isRetired ? 'yes' : '',
    ]),
  ]);

/**
 * What `writeRegisterCsv` or a person with a spreadsheet wrote. A row with a fault is left out and named; a row without an id
 * takes that of the `known` entity of its kind and name, or a new one. A parent may be given by id or by name.
 */
export function readRegisterCsv(csv: string, known: readonly Entity[] = []): RegisterReading {
  const [header, ...rows] = readCsv(csv);
  const columns = header?.cells.map(columnOf) ?? [];
  if (!columns.includes('name'))
    return { entities: [], problems: [{ row: header?.number ?? 1, message: 'No column is headed “name”.' }] };
  const problems: { row: number; message: string }[] = [];
  const read: { readonly row: number; readonly entity: Entity; readonly parent: string }[] = [];
  const ids = new Set<string>();
  const knownIds = new Map(known.map((entity) => [`${entity.kind}\n${entity.name}`, entity.id]));
  for (const row of rows) {
    const cells = new Map(columns.map((column, index) => [column, row.cells[index] ?? '']));
    // A note's own white space is the writer's.
    const cell = (column: Column): string => (column === 'note' ? cells.get(column) : cells.get(column)?.trim()) ?? '';
    const fault = faultOf(row, cell, columns.length);
    const id = cell('id') || (knownIds.get(`${kindOf(cell('kind'))}\n${cell('name')}`) ?? newEntityId());
    const entity = fault === null ? normalizeEntity(entityOf(cell, id)) : null;
    if (entity === null) problems.push({ row: row.number, message: fault ?? 'The name is missing.' });
    else if (ids.has(id)) problems.push({ row: row.number, message: `The id “${id}” stands in an earlier row.` });
    else {
      ids.add(id);
      read.push({ row: row.number, entity, parent: cell('parent') });
    }
  }
  const parentOf = parents([...known, ...read.map(({ entity }) => entity)]);
  const entities: Entity[] = [];
  for (const { row, entity, parent } of read) {
    const parentId = parentOf(parent);
    if (parentId === undefined) problems.push({ row, message: `No entity is called “${parent}”, its parent.` });
    else entities.push({ ...entity, parentId: parentId === entity.id ? null : parentId });
  }
  return { entities, problems: problems.sort((a, b) => a.row - b.row) };
}

const columnOf = (heading: string): Column | null => {
  const folded = heading.toLowerCase().replace(/[^a-z]/g, '');
  return HEADER.find((column) => COLUMNS[column].some((name) => name === folded)) ?? null;
};

const kindOf = (written: string): string => written.toLowerCase().replace(/[\s_-]+/g, ' ');

function faultOf(row: CsvRow, cell: (column: Column) => string, width: number): string | null {
  const country = cell('country');
  const wikidataId = cell('wikidataId');
  const badOffice = readList(cell('offices')).find((office) => readOffice(office) === null);
  if (row.isBroken) return 'A quotation mark in this row is not closed where its cell ends.';
  if (row.cells.slice(width).some((extra) => extra.trim() !== ''))
    return `The row has ${row.cells.length} cells, the header ${width}.`;
  if (cell('name') === '') return 'The name is missing.';
  if (!ENTITY_KINDS.some((kind) => kind === kindOf(cell('kind'))))
    return `The kind “${cell('kind')}” is not one of ${ENTITY_KINDS.join(', ')}.`;
  if (country !== '' && countryCode(country) === null)
    return `The country “${country}” is not an ISO 3166 code such as KZ.`;
  if (wikidataId !== '' && !isWikidataId(wikidataId)) return `The Wikidata id “${wikidataId}” is not Q and digits.`;
  if (badOffice !== undefined) return `The office “${badOffice}” has a date that is not a day such as 2026-11-18.`;
  const retired = cell('isRetired').toLowerCase();
  if (!YES.has(retired) && !NO.has(retired)) return `“${cell('isRetired')}” under isRetired is neither yes nor no.`;
  return null;
}

const entityOf = (cell: (column: Column) => string, id: string): unknown => ({
  id,
  kind: kindOf(cell('kind')),
  name: cell('name'),
  aliases: readList(cell('aliases')),
  otherScripts: readList(cell('otherScripts')),
  country: countryCode(cell('country')) ?? '',
  offices: readList(cell('offices')).map(readOffice),
  home: cell('home'),
  note: cell('note'),
  wikidataId: cell('wikidataId'),
  isRetired: YES.has(cell('isRetired').toLowerCase()),
});

/** The id that a parent's cell means; null for none, undefined where nobody has that id or name. */
function parents(entities: readonly Entity[]): (written: string) => EntityId | null | undefined {
  const byWriting = new Map<string, EntityId>();
  for (const { name, id } of entities) byWriting.set(name, id);
  for (const { id } of entities) byWriting.set(id, id);
  // An id of an entity outside the file is kept: a part of a register goes out and comes back whole.
  const isForeignId = (written: string): boolean => /^[\w-]{12}$/.test(written);
  return (written) =>
    written === '' ? null : (byWriting.get(written) ?? (isForeignId(written) ? (written as EntityId) : undefined));
}

const writeList = (items: readonly string[]): string => items.map((item) => item.replace(/[\\|]/g, '\\$&')).join(' | ');

function readList(cell: string): readonly string[] {
  const items = [''];
  for (const [piece] of cell.matchAll(/\\.|./gsu)) {
    if (piece === '|') items.push('');
    else items[items.length - 1] += piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece;
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** The brackets stand also where the title itself ends like them. */
const writeOffice = ({ title, from, to }: Office): string =>
  from === '' && to === '' && !title.endsWith(']') ? title : `${title} [${from}..${to}]`;

function readOffice(written: string): Office | null {
  const open = written.endsWith(']') ? written.lastIndexOf('[') : -1;
  if (open === -1 || !written.includes('..', open)) return { title: written, from: '', to: '' };
  const [from = '', to = '', ...more] = written
    .slice(open + 1, -1)
    .split('..')
    .map((day) => day.trim());
  const title = written.slice(0, open).trim();
  const areDays = [from, to].every((day) => day === '' || isDay(day));
  return more.length > 0 || !areDays || title === '' ? null : { title, from, to };
}
