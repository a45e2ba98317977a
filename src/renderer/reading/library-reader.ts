import type { EarlierIssue } from '../../shared/document/back-reference.ts';
import type { Entity } from '../../shared/domain/entity.ts';
import type { EntityId } from '../../shared/domain/ids.ts';
import { findMentions, type NameIndex } from '../../shared/entities/index.ts';
import { type EarlierText, readNumbers } from '../../shared/figures/index.ts';
import { createMemoryIndex, type MemoryIndex } from '../../shared/reading/memory-index.ts';
import { createSearchIndex, parseQuery } from '../../shared/search/index.ts';
import type { TextRow } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { readTexts, watchEdits } from '../storage/shelf.ts';
import type { SearchAnswer } from './reading-protocol.ts';

/** Memory and search over all texts of a library, kept up as they change in any window. */
export interface LibraryReader {
  readonly memory: MemoryIndex;
  readonly search: (query: string, limit: number) => SearchAnswer;
  /** What earlier issues said of the same entities, newest first. */
  readonly earlierTexts: (
    question: {
      readonly publicationId: string;
      readonly entityIds: readonly EntityId[];
      readonly exceptIssueId: string;
      readonly before: string;
    },
    most: number,
  ) => readonly EarlierText[];
  /** The other issues of a publication. */
  readonly otherIssues: (publicationId: string, exceptIssueId: string) => readonly EarlierIssue[];
  /** The register has other names: the texts are gone through again, some at a time. */
  readonly namesChanged: () => void;
}

/** The texts are gone through this many at a time, so that a question never waits long. */
const AT_A_TIME = 40;

/** Reads the library once, then follows its changes. Resolves when everything stored has been read. */
export async function createLibraryReader(
  databaseName: string,
  register: () => { readonly names: NameIndex; readonly entities: readonly Entity[] },
): Promise<LibraryReader> {
  const opened = await openDatabase(databaseName);
  if (!opened.ok) throw new Error('The library cannot be read');
  const database = opened.value;
  const memory = createMemoryIndex();
  const index = createSearchIndex();
  const rows = new Map<string, TextRow>();
  const quantities = new Map<string, ReturnType<typeof quantitiesOf>>();
  let edits: ReadonlyMap<string, number> = new Map();
  /** A new run of going through the texts ends the one before. */
  let run = 0;

  function take(row: TextRow): void {
    rows.set(row.id, row);
    const { names, entities } = register();
    memory.put(
      row,
      row.fields.map(({ text }) => findMentions(text, names)),
    );
    const numbers = quantities.get(row.id) ?? quantitiesOf(row);
    quantities.set(row.id, numbers);
    const entityIds = memory.entitiesOf(row.id);
    index.put({
      id: row.id,
      issueId: row.issueId,
      issueLabel: labelOf(row),
      publicationId: row.publicationId,
      developmentId: row.developmentId,
      date: row.date,
      headline: row.headline,
      fields: row.sources === '' ? row.fields : [...row.fields, { field: 'sources', text: row.sources }],
      entityIds,
      countries: countriesOf(entityIds, entities),
      quantities: numbers,
    });
  }
  function drop(issueId: string, kept: ReadonlySet<string> = new Set()): void {
    for (const [id, row] of rows) {
      if (row.issueId !== issueId || kept.has(id)) continue;
      rows.delete(id);
      quantities.delete(id);
      memory.remove(id);
      index.remove(id);
    }
  }
  async function takeAll(list: readonly TextRow[]): Promise<void> {
    run += 1;
    const mine = run;
    for (let at = 0; at < list.length && mine === run; at += AT_A_TIME) {
      for (const row of list.slice(at, at + AT_A_TIME)) take(row);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  async function follow(next: ReadonlyMap<string, number>): Promise<void> {
    const changed = [...next].filter(([id, at]) => edits.get(id) !== at).map(([id]) => id);
    for (const id of edits.keys()) if (!next.has(id)) drop(id);
    const isFirst = edits.size === 0;
    edits = next;
    const texts = await readTexts(database, isFirst ? undefined : changed);
    const alive = texts.filter(({ issueId }) => next.has(issueId));
    for (const row of alive) quantities.delete(row.id);
    for (const id of changed) drop(id, new Set(alive.map((row) => row.id)));
    // A text that is put anew takes the place of the one before; a run over all of them is not ended by one change.
    if (isFirst) await takeAll(alive);
    else for (const row of alive) take(row);
  }

  await new Promise<void>((resolve, reject) => {
    let queue = Promise.resolve();
    watchEdits(database, (next) => {
      queue = queue.then(() => follow(next)).then(resolve, reject);
    });
  });

  return {
    memory,
    search(text, limit) {
      const query = parseQuery(text);
      return { query, ...index.search(query, limit) };
    },
    earlierTexts({ publicationId, entityIds, exceptIssueId, before }, most) {
      const items = entityIds.flatMap(
        (entityId) => memory.recall({ publicationId, entityId, exceptIssueId, before, limit: most }).items,
      );
      const ids = new Set(items.map((item) => `${item.issueId}/${item.developmentId ?? 'issue'}`));
      return [...ids]
        .flatMap((id) => rows.get(id) ?? [])
        .sort((a, b) => (a.date < b.date ? 1 : -1))
        .slice(0, most)
        .map(earlierText);
    },
    otherIssues(publicationId, exceptIssueId) {
      const issues = new Map<string, EarlierIssue>();
      for (const row of rows.values())
        if (row.publicationId === publicationId && row.issueId !== exceptIssueId)
          issues.set(row.issueId, { number: row.number, date: row.date });
      return [...issues.values()];
    },
    namesChanged: () => void takeAll([...rows.values()]),
  };
}

/** A row as an issue is held against it: the same objects for the same row, so that they are read once. */
function earlierText(row: TextRow): EarlierText {
  const known = earlierTexts.get(row) ?? {
    label: labelOf(row),
    developmentId: row.developmentId ?? '',
    fields: row.fields.map(({ field, text }) => ({ field, text, developmentIndex: row.developmentIndex })),
  };
  earlierTexts.set(row, known);
  return known;
}
const earlierTexts = new WeakMap<TextRow, EarlierText>();

const labelOf = ({ number, issueTitle }: TextRow): string =>
  number === '' ? issueTitle : `No. ${number}${issueTitle === '' ? '' : ` ${issueTitle}`}`;

const quantitiesOf = ({ fields, language }: TextRow) =>
  fields.flatMap(({ text }) =>
    readNumbers(text, language).map(({ value, unit, currency, text: written }) => ({
      value,
      unit,
      currency,
      text: written,
    })),
  );

function countriesOf(ids: readonly EntityId[], entities: readonly Entity[]): string[] {
  const wanted = new Set(ids);
  return [...new Set(entities.flatMap(({ id, country }) => (wanted.has(id) && country !== '' ? [country] : [])))];
}
