import type * as Y from 'yjs';
import { emptyRichText } from '../document/rich-text.ts';
import type { Development, Source } from '../domain/development.ts';
import type { DevelopmentId, IssueId, PublicationId, SourceId } from '../domain/ids.ts';
import type { Issue, LeftOut } from '../domain/issue.ts';
import {
  developmentIds,
  developmentsOf,
  developmentValue,
  fieldsOf,
  type IssueField,
  metaOf,
} from './issue-document.ts';
import { readAccepted, readDecisions, readFigures } from './ledger-document.ts';
import { readPictures } from './pictures-document.ts';
import { readLine, readRichText } from './read-rich-text.ts';
import { readPeople, readRecord } from './record-document.ts';

/**
 * Reads the plain issue out of its document: what exports, checks and projections work on. Whoever follows a document may
 * give what they have read of its developments already.
 */
export function readIssue(
  doc: Y.Doc,
  development: (id: DevelopmentId) => Development = (id) => readDevelopment(doc, id),
): Issue {
  const meta = metaOf(doc);
  const text = (key: string): string => {
    const value = meta.get(key);
    return typeof value === 'string' ? value : '';
  };
  return {
    id: text('id') as IssueId,
    publicationId: text('publicationId') as PublicationId,
    number: text('number'),
    periodStart: text('periodStart'),
    periodEnd: text('periodEnd'),
    publicationDate: text('publicationDate'),
    language: text('language') || 'en',
    title: issueLine(doc, 'title'),
    notice: issueRich(doc, 'notice'),
    lede: issueRich(doc, 'lede'),
    sectionHeading: issueLine(doc, 'sectionHeading'),
    developments: developmentIds(doc).map(development),
    inContext: issueRich(doc, 'inContext'),
    takeaway: issueRich(doc, 'takeaway'),
    leftOut: (meta.get('leftOut') as readonly LeftOut[] | undefined) ?? [],
    figures: readFigures(doc).map(({ figure }) => figure),
    decisions: readDecisions(doc),
    accepted: readAccepted(doc),
    pictures: readPictures(doc),
    people: readPeople(doc),
    record: readRecord(doc),
  };
}

/** Reads one development, in the issue or in the tray. */
export function readDevelopment(doc: Y.Doc, id: DevelopmentId): Development {
  const record = developmentsOf(doc).get(id);
  if (record === undefined) throw new Error(`No development ${id} in this issue`);
  return {
    id,
    headline: readLine(developmentValue(record, 'headline')),
    body: readRichText(developmentValue(record, 'body')),
    whyThisMatters: readRichText(developmentValue(record, 'whyThisMatters')),
    sources: readSources(developmentValue(record, 'sources')),
    topics: developmentValue(record, 'topics').toArray(),
  };
}

/** The sources of a development in their order. */
export function readSources(sources: Y.Map<Y.Map<unknown>>): Source[] {
  return [...sources.entries()]
    .map(([id, record]) => ({ id: id as SourceId, record, order: String(record.get('order') ?? '') }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id, record }) => {
      const text = (key: string): string => String(record.get(key) ?? '');
      return {
        id,
        title: text('title'),
        publisher: text('publisher'),
        url: text('url'),
        date: text('date'),
        note: text('note'),
      };
    });
}

function issueRich(doc: Y.Doc, field: IssueField) {
  const shared = fieldsOf(doc).get(field);
  return shared === undefined ? emptyRichText() : readRichText(shared);
}

function issueLine(doc: Y.Doc, field: IssueField): string {
  const shared = fieldsOf(doc).get(field);
  return shared === undefined ? '' : readLine(shared);
}
