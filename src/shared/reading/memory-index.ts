import type { ReadField } from '../document/field-text.ts';
import type { EntityId } from '../domain/ids.ts';
import type { EntityMemory, MemoryItem, TimelineStep } from '../domain/memory.ts';
import type { Mention } from '../entities/index.ts';
import { sentenceAround } from './sentence-around.ts';

/** The words of one development, or of what its issue has once, as memory keeps them. */
export interface MemoryText {
  readonly id: string;
  readonly issueId: string;
  readonly publicationId: string;
  readonly number: string;
  readonly issueTitle: string;
  readonly date: string;
  readonly developmentId: string | null;
  readonly headline: string;
  readonly fields: readonly { readonly field: ReadField; readonly text: string }[];
}

/** Which part of the memory is asked for. */
export interface MemoryQuestion {
  readonly publicationId: string;
  readonly entityId: EntityId;
  /** Its own texts are not memory; null for all. */
  readonly exceptIssueId: string | null;
  /** Only issues dated before this day (ISO 8601); empty for all. */
  readonly before: string;
  readonly limit: number;
}

/** What a library says of each entity. */
export interface MemoryIndex {
  /** Keeps a text with the names in it, a list a field in the order of its fields, in place of the one with its id. */
  readonly put: (text: MemoryText, mentions: readonly (readonly Mention[])[]) => void;
  readonly remove: (id: string) => void;
  readonly recall: (question: MemoryQuestion) => EntityMemory;
  readonly timeline: (publicationId: string, entityId: EntityId) => readonly TimelineStep[];
  /** For each entity: in how many issues, and the newest of them. */
  readonly counts: (publicationId: string) => ReadonlyMap<EntityId, EntityCount>;
  /** Entities of a text, most mentioned first. */
  readonly entitiesOf: (id: string) => readonly EntityId[];
}

export interface EntityCount {
  readonly issues: number;
  readonly lastNumber: string;
  readonly lastDate: string;
}

interface Reference {
  readonly text: MemoryText;
  /** Index of the field of the first mention, and the mention. */
  readonly fieldAt: number;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

interface IssueOrder {
  readonly date: string;
  readonly number: string;
}

export function createMemoryIndex(): MemoryIndex {
  const texts = new Map<string, { readonly text: MemoryText; readonly entityIds: readonly EntityId[] }>();
  const references = new Map<EntityId, Map<string, Reference>>();
  const issues = new Map<string, IssueOrder & { readonly publicationId: string; readonly texts: Set<string> }>();
  let sorted: { readonly publicationId: string; readonly ids: readonly string[] } | null = null;

  function remove(id: string): void {
    const known = texts.get(id);
    if (known === undefined) return;
    texts.delete(id);
    for (const entityId of known.entityIds) references.get(entityId)?.delete(id);
    const issue = issues.get(known.text.issueId);
    issue?.texts.delete(id);
    if (issue?.texts.size === 0) issues.delete(known.text.issueId);
    sorted = null;
  }

  /** Issues of a publication, oldest first. */
  function issuesOf(publicationId: string): readonly string[] {
    if (sorted?.publicationId === publicationId) return sorted.ids;
    const ids = [...issues.entries()]
      .filter(([, issue]) => issue.publicationId === publicationId)
      .sort(([, a], [, b]) => byAge(a, b))
      .map(([id]) => id);
    sorted = { publicationId, ids };
    return ids;
  }

  const newestFirst = (publicationId: string, entityId: EntityId): Reference[] =>
    [...(references.get(entityId)?.values() ?? [])]
      .filter(({ text }) => text.publicationId === publicationId)
      .sort((a, b) => byAge(b.text, a.text));

  return {
    put(text, mentions) {
      remove(text.id);
      const found = new Map<EntityId, Reference>();
      mentions.forEach((list, fieldAt) => {
        for (const { start, end, entityIds } of list)
          for (const entityId of entityIds) {
            const known = found.get(entityId);
            found.set(
              entityId,
              known === undefined
                ? { text, fieldAt, start, end, count: 1 }
                : // The body's sentence says more than the headline's words.
                  text.fields[known.fieldAt]?.field === 'headline' && text.fields[fieldAt]?.field !== 'headline'
                  ? { text, fieldAt, start, end, count: known.count + 1 }
                  : { ...known, count: known.count + 1 },
            );
          }
      });
      const entityIds = [...found.entries()].sort(([, a], [, b]) => b.count - a.count).map(([id]) => id);
      texts.set(text.id, { text, entityIds });
      for (const [entityId, reference] of found) {
        const list = references.get(entityId) ?? new Map<string, Reference>();
        list.set(text.id, reference);
        references.set(entityId, list);
      }
      const issue = issues.get(text.issueId);
      issues.set(text.issueId, {
        date: text.date,
        number: text.number,
        publicationId: text.publicationId,
        texts: (issue?.texts ?? new Set()).add(text.id),
      });
      sorted = null;
    },
    remove,
    recall({ publicationId, entityId, exceptIssueId, before, limit }) {
      const isEarlier = (issueId: string, date: string) =>
        issueId !== exceptIssueId && (before === '' || date === '' || date < before);
      const all = newestFirst(publicationId, entityId).filter(({ text }) => isEarlier(text.issueId, text.date));
      const last = all[0]?.text.issueId;
      const earlier = issuesOf(publicationId).filter((id) => isEarlier(id, issues.get(id)?.date ?? ''));
      return {
        entityId,
        items: all.slice(0, limit).map(itemOf),
        total: all.length,
        issuesSince: last === undefined ? 0 : earlier.length - earlier.indexOf(last),
      };
    },
    timeline(publicationId, entityId) {
      const counts = new Map<string, number>();
      for (const { text, count } of references.get(entityId)?.values() ?? [])
        counts.set(text.issueId, (counts.get(text.issueId) ?? 0) + count);
      return issuesOf(publicationId).map((issueId) => {
        const issue = issues.get(issueId);
        return {
          issueId,
          number: issue?.number ?? '',
          date: issue?.date ?? '',
          mentions: counts.get(issueId) ?? 0,
        };
      });
    },
    counts(publicationId) {
      const counts = new Map<EntityId, EntityCount>();
      for (const entityId of references.keys()) {
        const all = newestFirst(publicationId, entityId);
        const newest = all[0]?.text;
        if (newest === undefined) continue;
        counts.set(entityId, {
          issues: new Set(all.map(({ text }) => text.issueId)).size,
          lastNumber: newest.number,
          lastDate: newest.date,
        });
      }
      return counts;
    },
    entitiesOf: (id) => texts.get(id)?.entityIds ?? [],
  };
}

function itemOf({ text, fieldAt, start, end, count }: Reference): MemoryItem {
  const field = text.fields[fieldAt];
  return {
    issueId: text.issueId,
    developmentId: text.developmentId,
    number: text.number,
    issueTitle: text.issueTitle,
    date: text.date,
    headline: text.headline,
    field: field?.field ?? 'body',
    ...sentenceAround(field?.text ?? '', start, end),
    count,
  };
}

const byAge = (a: IssueOrder, b: IssueOrder): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.number.localeCompare(b.number, 'en', { numeric: true });
