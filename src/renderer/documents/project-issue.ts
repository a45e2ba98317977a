import type * as Y from 'yjs';
import { createHasher, type ReviewState, reviewState } from '../../shared/approval/index.ts';
import { isNewerIssue } from '../../shared/crdt/issue-document.ts';
import { readIssue } from '../../shared/crdt/read-issue.ts';
import { fieldTexts } from '../../shared/document/field-text.ts';
import { plainText } from '../../shared/document/plain-text.ts';
import { countWords } from '../../shared/document/word-count.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import { DEFAULT_WORKFLOW, type PartStateName } from '../../shared/domain/workflow.ts';
import type { DigestDatabase, IssueRow, TextRow } from '../storage/database.ts';
import { putIssueProjection, readIssueRow, readWorkflow } from '../storage/shelf.ts';
import { readReleases } from './releases-document.ts';
import { readSuggestions } from './suggestions-document.ts';
import { keptByVersions } from './versions-document.ts';

/** Words of a development: headline, body and analysis. */
export const developmentWords = (development: Issue['developments'][number], language: string): number =>
  countWords(development.headline, language) +
  countWords(plainText(development.body), language) +
  countWords(plainText(development.whyThisMatters), language);

/** Each open document's hasher: only what changed since its last row is hashed again. */
const hashers = new WeakMap<Y.Doc, ReturnType<typeof createHasher>>();

/** Writes the library row and the texts of an issue from its document. */
export async function projectIssue(database: DigestDatabase, doc: Y.Doc, editedAt: number): Promise<void> {
  const hash = hashers.get(doc) ?? createHasher();
  hashers.set(doc, hash);
  const issue = readIssue(doc);
  const [known, workflow] = await Promise.all([
    readIssueRow(database, issue.id),
    readWorkflow(database, issue.publicationId),
  ]);
  const review = reviewState(issue, workflow ?? DEFAULT_WORKFLOW, hash);
  await putIssueProjection(
    database,
    {
      ...issueRow(issue, review, undecidedIn(doc), editedAt, isNewerIssue(doc)),
      kept: keptByVersions(doc),
      releases: readReleases(doc, issue),
      archivedAt: known?.archivedAt ?? null,
      deletedAt: known?.deletedAt ?? null,
    },
    textRows(issue),
  );
}

function issueRow(
  issue: Issue,
  review: ReviewState,
  suggestions: number,
  editedAt: number,
  isNewer: boolean,
): IssueRow {
  const developments = issue.developments.map((development) => ({
    id: development.id,
    headline: development.headline,
    words: developmentWords(development, issue.language),
    state: review.parts.get(development.id)?.state ?? 'draft',
  }));
  const lede = plainText(issue.lede);
  const around = [lede, plainText(issue.inContext), plainText(issue.takeaway), plainText(issue.notice)];
  return {
    id: issue.id,
    publicationId: issue.publicationId,
    number: issue.number,
    title: issue.title,
    periodStart: issue.periodStart,
    periodEnd: issue.periodEnd,
    publicationDate: issue.publicationDate,
    words:
      developments.reduce((sum, { words }) => sum + words, 0) +
      around.reduce((sum, text) => sum + countWords(text, issue.language), 0),
    ledeExcerpt: lede.slice(0, 400),
    developments,
    editedAt,
    archivedAt: null,
    deletedAt: null,
    isNewer,
    pictures: [...new Set(issue.pictures.flatMap(({ content }) => (content.kind === 'image' ? [content.sha256] : [])))],
    state: review.state,
    waits: waitsOf(review, suggestions),
  };
}

const undecidedIn = (doc: Y.Doc): number =>
  readSuggestions(doc).filter(({ suggestion }) => suggestion.status === 'open').length;

/** Things that wait for each role: parts that were sent back and suggestions, parts to review, an approved issue to release. */
function waitsOf({ parts, state }: ReviewState, suggestions: number): NonNullable<IssueRow['waits']> {
  const count = (wanted: PartStateName) => [...parts.values()].filter((part) => part.state === wanted).length;
  return {
    editor: count('changes-requested') + suggestions,
    reviewer: count('in-review'),
    publisher: state === 'approved' ? 1 : 0,
  };
}

/** The issue's texts, a row a development and one for what the issue has once. */
function textRows(issue: Issue): TextRow[] {
  const texts = fieldTexts(issue);
  const about = {
    issueId: issue.id,
    publicationId: issue.publicationId,
    number: issue.number,
    issueTitle: issue.title,
    date: issue.publicationDate || issue.periodEnd,
    language: issue.language,
  };
  const fieldsAt = (at: number | null): TextRow['fields'] =>
    texts.filter(({ developmentIndex }) => developmentIndex === at).map(({ field, text }) => ({ field, text }));
  return [
    {
      ...about,
      id: `${issue.id}/issue`,
      developmentId: null,
      developmentIndex: null,
      headline: issue.title,
      fields: fieldsAt(null),
      sources: '',
    },
    ...issue.developments.map(({ id, headline, sources }, index) => ({
      ...about,
      id: `${issue.id}/${id}`,
      developmentId: id,
      developmentIndex: index,
      headline,
      fields: fieldsAt(index),
      sources: sources.map(({ title, publisher }) => `${title} ${publisher}`.trim()).join('\n'),
    })),
  ];
}
