import { evaluate } from './evaluate.ts';
import { planQuery } from './query-plan.ts';
import { rank } from './rank.ts';
import type { SearchQuery } from './search-query.ts';
import type { SearchHit, SearchText } from './search-text.ts';
import { snippetMaker } from './snippet.ts';
import { TextStore } from './text-store.ts';

/** The texts of a library or of one issue, ready to be searched. Built from the documents; nothing is true only here. */
export interface SearchIndex {
  readonly size: number;
  /** Adds a text; replaces the one with the same id. */
  put(text: SearchText): void;
  remove(id: string): void;
  removeIssue(issueId: string): void;
  /** The texts that meet a query, the best first, on ties the newest first. `total` counts them all; an empty query finds none. */
  search(query: SearchQuery, limit: number): { readonly total: number; readonly hits: readonly SearchHit[] };
}

/** An empty index. It keeps the texts it is given by reference, to show hits in their sentences. */
export function createSearchIndex(): SearchIndex {
  const store = new TextStore();
  return {
    get size() {
      return store.size;
    },
    put: (text) => store.put(text),
    remove: (id) => store.remove(id),
    removeIssue: (issueId) => store.removeIssue(issueId),
    search: (query, limit) => search(store, query, limit),
  };
}

function search(store: TextStore, query: SearchQuery, limit: number): ReturnType<SearchIndex['search']> {
  const plan = planQuery(query);
  if (isEmpty(query, plan.wanted.length)) return { total: 0, hits: [] };
  const { found, scores, near } = evaluate(store, query, plan);
  const snippetOf = snippetMaker(plan, near, query.numbers);
  const hits = rank(store, found, scores, Math.max(0, Math.floor(limit))).flatMap(({ number, score }): SearchHit[] => {
    const text = store.texts[number];
    if (!text) return [];
    const { id, issueId, issueLabel, developmentId, date, headline } = text;
    return [{ id, issueId, issueLabel, developmentId, date, headline, score, ...snippetOf(text) }];
  });
  return { total: found.length, hits };
}

const isEmpty = ({ numbers, years, countries, entityIds, fields }: SearchQuery, wanted: number): boolean =>
  wanted + numbers.length + years.length + countries.length + entityIds.length + fields.length === 0;
