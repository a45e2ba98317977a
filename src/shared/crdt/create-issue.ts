import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import type { Development, Source } from '../domain/development.ts';
import { ISSUE_RICH_FIELDS, type Issue } from '../domain/issue.ts';
import { developmentsOf, fieldsOf, ISSUE_SCHEMA_VERSION, metaOf } from './issue-document.ts';
import { writeLedger } from './ledger-document.ts';
import { newDocument } from './new-document.ts';
import { writePicture } from './pictures-document.ts';
import { writeRecord } from './record-document.ts';
import { createLineField, createRichField } from './write-rich-text.ts';

/** Makes the document of an issue. The plain issue is read back from it unchanged. */
export function createIssueDocument(issue: Issue): Y.Doc {
  const doc = newDocument();
  doc.transact(() => {
    const meta = metaOf(doc);
    meta.set('schemaVersion', ISSUE_SCHEMA_VERSION);
    const { id, publicationId, number, periodStart, periodEnd, publicationDate, language, leftOut } = issue;
    for (const [key, value] of Object.entries({
      id,
      publicationId,
      number,
      periodStart,
      periodEnd,
      publicationDate,
      language,
    })) {
      meta.set(key, value);
    }
    if (leftOut.length > 0) meta.set('leftOut', leftOut);
    writeLedger(doc, issue);
    for (const picture of issue.pictures) writePicture(doc, picture);
    writeRecord(doc, issue);

    const fields = fieldsOf(doc);
    fields.set('title', createLineField(issue.title));
    fields.set('sectionHeading', createLineField(issue.sectionHeading));
    for (const field of ISSUE_RICH_FIELDS) fields.set(field, createRichField(issue[field]));

    const orders = generateNKeysBetween(null, null, issue.developments.length);
    issue.developments.forEach((development, index) => {
      developmentsOf(doc).set(development.id, createDevelopmentRecord(development, orders[index] ?? ''));
    });
  });
  return doc;
}

/** Makes the record of one development, to be put into an issue's document. */
export function createDevelopmentRecord(development: Development, order: string): Y.Map<unknown> {
  const record = new Y.Map<unknown>();
  record.set('order', order);
  record.set('trayedAt', null);
  record.set('headline', createLineField(development.headline));
  record.set('body', createRichField(development.body));
  record.set('whyThisMatters', createRichField(development.whyThisMatters));
  const sources = new Y.Map<Y.Map<unknown>>();
  const orders = generateNKeysBetween(null, null, development.sources.length);
  development.sources.forEach((source, index) => {
    sources.set(source.id, createSourceRecord(source, orders[index] ?? ''));
  });
  record.set('sources', sources);
  record.set('topics', Y.Array.from([...development.topics]));
  return record;
}

/** Makes the record of one source. */
export function createSourceRecord(source: Source, order: string): Y.Map<unknown> {
  const { title, publisher, url, date, note } = source;
  return new Y.Map<unknown>(Object.entries({ order, title, publisher, url, date, note }));
}
