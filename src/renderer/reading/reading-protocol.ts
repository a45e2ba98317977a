import type { FieldText } from '../../shared/document/field-text.ts';
import type { EntityId } from '../../shared/domain/ids.ts';
import type { EntityMemory, TimelineStep } from '../../shared/domain/memory.ts';
import type { Register } from '../../shared/domain/register.ts';
import type { NamingFinding } from '../../shared/entities/index.ts';
import type { Mismatch } from '../../shared/figures/index.ts';
import type { EntityCount, MemoryQuestion } from '../../shared/reading/memory-index.ts';
import type { TextReading } from '../../shared/reading/read-texts.ts';
import type { SearchHit, SearchQuery } from '../../shared/search/index.ts';
import type { PreflightAnswer, PreflightQuestion } from './preflight.ts';

/** What the window asks of the reading worker, and what it answers: one row a question. */
export interface ReadingQuestions {
  /** The register whose names are looked for. Answers that follow use it. */
  readonly register: {
    readonly ask: { readonly publicationId: string; readonly register: Pick<Register, 'entities' | 'mergedInto'> };
    readonly answer: null;
  };
  /** Reads names and numbers of fields that belong together. */
  readonly read: {
    readonly ask: { readonly language: string; readonly groups: readonly (readonly FieldText[])[] };
    readonly answer: readonly (readonly TextReading[])[];
  };
  /** The same for parts of an open issue. Their words are kept for `check`, until it is closed. */
  readonly readParts: {
    readonly ask: { readonly issueId: string; readonly language: string; readonly parts: readonly PartToRead[] };
    readonly answer: readonly (readonly FoundInText[])[];
  };
  /** The issue is no longer open: what was kept of it goes. */
  readonly close: {
    readonly ask: { readonly issueId: string };
    readonly answer: null;
  };
  /** What does not fit, over a whole issue as it was last read, and against earlier ones. */
  readonly check: {
    readonly ask: CheckQuestion;
    readonly answer: { readonly mismatches: readonly Mismatch[]; readonly naming: readonly NamingFinding[] };
  };
  /** All that is to be said of an issue before it goes out. */
  readonly preflight: {
    readonly ask: PreflightQuestion;
    readonly answer: PreflightAnswer;
  };
  readonly memory: {
    readonly ask: readonly MemoryQuestion[];
    readonly answer: readonly EntityMemory[];
  };
  readonly timeline: {
    readonly ask: { readonly publicationId: string; readonly entityId: EntityId };
    readonly answer: readonly TimelineStep[];
  };
  readonly counts: {
    readonly ask: { readonly publicationId: string };
    readonly answer: ReadonlyMap<EntityId, EntityCount>;
  };
  readonly search: {
    readonly ask: { readonly query: string; readonly limit: number };
    readonly answer: SearchAnswer;
  };
}

/** Fields that are read together. */
export interface PartToRead {
  readonly key: string;
  readonly fields: readonly FieldText[];
}

/** What was found in a text that the window has itself. */
export type FoundInText = Omit<TextReading, keyof FieldText>;

export interface CheckQuestion {
  readonly issueId: string;
  readonly publicationId: string;
  readonly language: string;
  /** ISO 8601 day of the issue, or empty. */
  readonly date: string;
  /** The parts that were read, as they stand now. */
  readonly parts: readonly { readonly key: string; readonly developmentIndex: number | null }[];
  /** Naming checks that the publication has switched off. */
  readonly off: readonly string[];
}

export interface SearchAnswer {
  readonly query: SearchQuery;
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

export type QuestionKind = keyof ReadingQuestions;
export type Ask<K extends QuestionKind> = ReadingQuestions[K]['ask'];
export type Answer<K extends QuestionKind> = ReadingQuestions[K]['answer'];

/** Window to worker. */
export interface ReadingRequest<K extends QuestionKind = QuestionKind> {
  readonly id: number;
  readonly kind: K;
  readonly ask: Ask<K>;
}
/** Worker to window. `error` says in words why there is no answer. */
export interface ReadingResponse {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: string;
}
