import { foldForSearch } from '../../shared/document/fold.ts';
import type { DigestDatabase, IssueTextRow } from '../storage/database.ts';
import { readIssueTexts, readShelf } from '../storage/shelf.ts';

export interface TextHit {
  readonly issueId: string;
  readonly label: string;
  /** The words around the first find, folded. */
  readonly excerpt: string;
}

const AROUND = 34;

/** Searches the texts of all issues. They are read once and then scanned: faster, and far smaller, than an index. */
export function createTextSearch(database: DigestDatabase): (query: string, most: number) => Promise<TextHit[]> {
  let loaded: Promise<{ texts: IssueTextRow[]; labels: Map<string, string> }> | undefined;
  const load = async () => {
    const [texts, shelf] = await Promise.all([readIssueTexts(database), readShelf(database)]);
    const alive = shelf.issues.filter((row) => row.deletedAt === null);
    return { texts, labels: new Map(alive.map((row) => [row.id, `No. ${row.number} ${row.title}`.trim()])) };
  };
  return async (query, most) => {
    loaded ??= load();
    const { texts, labels } = await loaded;
    const hits: TextHit[] = [];
    for (const id of scanTexts(texts, query)) {
      const label = labels.get(id.issueId);
      if (label !== undefined) hits.push({ issueId: id.issueId, label, excerpt: id.excerpt });
      if (hits.length === most) break;
    }
    return hits;
  };
}

/** The texts that have every word of the query, with the words around the first find of the first one. */
export function scanTexts(texts: readonly IssueTextRow[], query: string): { issueId: string; excerpt: string }[] {
  const words = foldForSearch(query).trim().split(' ').filter(Boolean);
  const first = words[0];
  if (first === undefined) return [];
  return texts
    .filter(({ folded }) => words.every((word) => folded.includes(word)))
    .map(({ id, folded }) => {
      const at = folded.indexOf(first);
      const from = Math.max(0, at - AROUND);
      return { issueId: id, excerpt: `${from > 0 ? '… ' : ''}${folded.slice(from, at + first.length + AROUND)} …` };
    });
}
