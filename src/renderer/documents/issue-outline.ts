import type * as Y from 'yjs';
import {
  developmentIds,
  developmentsOf,
  developmentValue,
  fieldsOf,
  metaOf,
} from '../../shared/crdt/issue-document.ts';
import { readLine, readRichText } from '../../shared/crdt/read-rich-text.ts';
import { plainText } from '../../shared/document/plain-text.ts';
import { countWords } from '../../shared/document/word-count.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import { ISSUE_RICH_FIELDS, type IssueRichField } from '../../shared/domain/issue.ts';

/** One development as the outline shows it. */
export interface OutlineDevelopment {
  readonly id: DevelopmentId;
  readonly headline: string;
  readonly words: number;
  readonly bodyWords: number;
  readonly analysisWords: number;
  /** Characters with spaces: headline, body and analysis. */
  readonly characters: number;
  /** The first sentence of the analysis: material for In Context. */
  readonly analysisOpening: string;
}

/** What the tools around the page show of an issue. Parts that have not changed keep their identity. */
export interface IssueOutline {
  readonly number: string;
  readonly title: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly publicationDate: string;
  readonly language: string;
  readonly sectionHeading: string;
  readonly words: Readonly<Record<IssueRichField, number>>;
  readonly inContextOpening: string;
  readonly developments: readonly OutlineDevelopment[];
  readonly tray: readonly OutlineDevelopment[];
  readonly totalWords: number;
}

export interface IssueOutlineReader {
  readonly current: () => IssueOutline;
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

/** How long the outline may lag behind the keys. Typing never waits for it. */
const LAG_MS = 120;

/** Follows a document and keeps its outline, reading again only the parts that changed. */
export function createIssueOutlineReader(doc: Y.Doc): IssueOutlineReader {
  const developments = new Map<string, OutlineDevelopment>();
  const fields = new Map<string, FieldSummary>();
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current = read();

  function read(): IssueOutline {
    const meta = metaOf(doc);
    const text = (key: string): string => String(meta.get(key) ?? '');
    const language = text('language') || 'en';
    const summary = (field: string): FieldSummary => {
      const known = fields.get(field) ?? summarise(fieldsOf(doc).get(field), language);
      fields.set(field, known);
      return known;
    };
    const development = (id: DevelopmentId): OutlineDevelopment => {
      const known = developments.get(id) ?? readOutlineDevelopment(doc, id, language);
      developments.set(id, known);
      return known;
    };
    const inIssue = developmentIds(doc).map(development);
    const inContext = summary('inContext');
    const words = Object.fromEntries(ISSUE_RICH_FIELDS.map((field) => [field, summary(field).words])) as Record<
      IssueRichField,
      number
    >;
    return {
      number: text('number'),
      title: summary('title').line,
      periodStart: text('periodStart'),
      periodEnd: text('periodEnd'),
      publicationDate: text('publicationDate'),
      language,
      sectionHeading: summary('sectionHeading').line,
      words,
      get inContextOpening() {
        return inContext.opening();
      },
      developments: inIssue,
      tray: developmentIds(doc, 'tray').map(development),
      totalWords:
        inIssue.reduce((sum, item) => sum + item.words, 0) +
        Object.values(words).reduce((sum, count) => sum + count, 0),
    };
  }

  const changed = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      current = read();
      for (const listener of listeners) listener();
    }, LAG_MS);
  };
  const onDevelopments = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const { path } of events) {
      if (path[0] === undefined) continue;
      developments.delete(String(path[0]));
    }
    changed();
  };
  const onFields = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const { path } of events) if (path[0] !== undefined) fields.delete(String(path[0]));
    changed();
  };
  const onMeta = () => {
    changed();
  };
  developmentsOf(doc).observeDeep(onDevelopments as never);
  fieldsOf(doc).observeDeep(onFields as never);
  metaOf(doc).observe(onMeta);

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      clearTimeout(timer);
      developmentsOf(doc).unobserveDeep(onDevelopments as never);
      fieldsOf(doc).unobserveDeep(onFields as never);
      metaOf(doc).unobserve(onMeta);
    },
  };
}

interface FieldSummary {
  readonly line: string;
  readonly words: number;
  readonly characters: number;
  /** The first sentence. Found when it is asked for: most never are, and the start has a hundred fields to sum up. */
  readonly opening: () => string;
}

function summarise(field: Y.XmlElement | undefined, language: string): FieldSummary {
  if (field === undefined) return { line: '', words: 0, characters: 0, opening: () => '' };
  const text = plainText(readRichText(field));
  return {
    line: text.replace(/\s+/g, ' ').trim(),
    words: countWords(text, language),
    characters: text.length,
    opening: once(() => firstSentence(text, language)),
  };
}

function readOutlineDevelopment(doc: Y.Doc, id: DevelopmentId, language: string): OutlineDevelopment {
  const record = developmentsOf(doc).get(id);
  if (record === undefined) throw new Error(`No development ${id} in this issue`);
  const headline = readLine(developmentValue(record, 'headline'));
  const body = summarise(developmentValue(record, 'body'), language);
  const analysis = summarise(developmentValue(record, 'whyThisMatters'), language);
  return {
    id,
    headline,
    words: countWords(headline, language) + body.words + analysis.words,
    bodyWords: body.words,
    analysisWords: analysis.words,
    characters: headline.length + body.characters + analysis.characters,
    get analysisOpening() {
      return analysis.opening();
    },
  };
}

function once(find: () => string): () => string {
  let found: string | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

function firstSentence(text: string, language: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line))
    return segment.trim();
  return '';
}
