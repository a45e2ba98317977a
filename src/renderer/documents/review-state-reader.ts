import type * as Y from 'yjs';
import {
  type ContentSource,
  createHasher,
  type hashPart,
  type ReviewState,
  reviewState,
} from '../../shared/approval/index.ts';
import { emptyRichText, type RichText } from '../../shared/document/rich-text.ts';
import type { Development } from '../../shared/domain/development.ts';
import type { Figure } from '../../shared/domain/figure.ts';
import type { IssueId, PublicationId } from '../../shared/domain/ids.ts';
import { blankIssue } from '../../shared/domain/issue.ts';
import type { PartRef } from '../../shared/domain/part-ref.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { WorkflowPolicy } from '../../shared/domain/workflow.ts';
import { metaOf } from './issue-document.ts';
import { figuresOf, readFigures } from './ledger-document.ts';
import { peopleOf, readPeople, readRecord, recordOf } from './record-document.ts';
import type { ReviewPart, ReviewReader } from './review-reader.ts';

/** What was decided about an issue, held against what it says now. */
export interface IssueReview {
  readonly state: ReviewState;
  readonly source: ContentSource;
  /** SHA-256 of a part's canonical content now; null where it is not in the issue. */
  readonly hashOf: (part: PartRef) => string | null;
  readonly people: readonly Person[];
}

export interface ReviewStateReader {
  /** Keeps its identity while nothing has changed. */
  readonly current: () => IssueReview;
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

/** Follows the decisions about an open issue; after an edit only the part that changed is hashed again. */
export function createReviewStateReader(doc: Y.Doc, reader: ReviewReader, policy: WorkflowPolicy): ReviewStateReader {
  const hash: typeof hashPart = createHasher();
  const developments = new WeakMap<ReviewPart, Development>();
  const listeners = new Set<() => void>();
  let figures: readonly Figure[] | null = null;
  let known: IssueReview | null = null;

  const changed = () => {
    known = null;
    for (const listener of listeners) listener();
  };
  const onFigures = () => {
    figures = null;
    changed();
  };
  const unsubscribe = reader.subscribe(changed);
  figuresOf(doc).observeDeep(onFigures);
  recordOf(doc).observe(changed);
  peopleOf(doc).observe(changed);

  const developmentOf = (part: ReviewPart): Development[] => {
    if (part.developmentId === null) return [];
    const before = developments.get(part);
    if (before !== undefined) return [before];
    const rich = (name: string): RichText =>
      part.fields.find(({ place }) => place.field === name)?.rich ?? emptyRichText();
    const { developmentId: id, headline, sources } = part;
    const development = { id, headline, body: rich('body'), whyThisMatters: rich('whyThisMatters'), sources, topics: [] };
    developments.set(part, development);
    return [development];
  };

  return {
    current() {
      if (known !== null) return known;
      figures ??= readFigures(doc).map(({ figure }) => figure);
      const { parts } = reader.current();
      const once = (ref: string): RichText =>
        parts.find((part) => part.ref === ref)?.fields[0]?.rich ?? emptyRichText();
      const source: ContentSource = {
        developments: parts.flatMap(developmentOf),
        lede: once('lede'),
        inContext: once('inContext'),
        takeaway: once('takeaway'),
        figures,
        pictures: parts.flatMap(({ pictures }) => pictures),
      };
      const meta = (key: string) => String(metaOf(doc).get(key) ?? '');
      const issue = {
        ...blankIssue(meta('publicationId') as PublicationId, meta('language')),
        id: meta('id') as IssueId,
        ...source,
        record: readRecord(doc),
      };
      known = {
        state: reviewState(issue, policy, hash),
        source,
        hashOf: (part) => hash(source, part),
        people: readPeople(doc),
      };
      return known;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      unsubscribe();
      figuresOf(doc).unobserveDeep(onFigures);
      recordOf(doc).unobserve(changed);
      peopleOf(doc).unobserve(changed);
    },
  };
}
