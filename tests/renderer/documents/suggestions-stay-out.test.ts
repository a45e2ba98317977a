import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { putProposal, suggestChange } from '../../../src/renderer/documents/edit-suggestions.ts';
import { createFieldTexts, textOf } from '../../../src/renderer/documents/field-texts.ts';
import { suggestionsInField } from '../../../src/renderer/documents/place-suggestions.ts';
import { projectIssue } from '../../../src/renderer/documents/project-issue.ts';
import { openThread } from '../../../src/renderer/documents/threads-document.ts';
import { openDatabase } from '../../../src/renderer/storage/open-database.ts';
import { createIssueDocument } from '../../../src/shared/crdt/create-issue.ts';
import { developmentIds } from '../../../src/shared/crdt/issue-document.ts';
import { readIssue } from '../../../src/shared/crdt/read-issue.ts';
import { toLines } from '../../../src/shared/document/lines.ts';
import { toLinePieces, toPieces } from '../../../src/shared/document/pieces.ts';
import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import type { FieldPlace } from '../../../src/shared/domain/field-place.ts';
import { blankDevelopment } from '../../../src/shared/domain/issue.ts';
import { writeIssueHtml } from '../../../src/shared/export/html/index.ts';
import { writeIssueJson } from '../../../src/shared/export/json/index.ts';
import { writeIssueMarkdown } from '../../../src/shared/export/markdown/index.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';
import { propose } from '../../../src/shared/suggestions/propose.ts';
import { ANA } from '../../shared/suggestions/rows.ts';

const SECRET = 'zyzzyva';
const AT = '2026-11-25T12:00:00.000Z';

/** The sample with open suggestions in every kind of field and for structure, and threads, with a word found nowhere else. */
function underReview() {
  const given = sampleIssue('p' as never);
  const doc = createIssueDocument(given);
  const [developmentId] = developmentIds(doc);
  const put = (place: FieldPlace, pieces: ReturnType<typeof toPieces>) => {
    const { base } = suggestionsInField(doc, place);
    putProposal(doc, place, propose(base, pieces, ANA, []), AT);
  };
  const rich = toPieces(toLines(paragraphs(`Instead: ${SECRET}.`)));
  for (const field of ['lede', 'inContext', 'takeaway', 'notice'] as const) put({ developmentId: null, field }, rich);
  put({ developmentId: developmentId ?? null, field: 'body' }, rich);
  put({ developmentId: developmentId ?? null, field: 'headline' }, toLinePieces(`A ${SECRET} headline`));
  suggestChange(
    doc,
    { kind: 'add-development', development: { ...blankDevelopment(), headline: SECRET }, behind: null },
    ANA,
    AT,
  );
  const said = { by: ANA, at: AT, text: paragraphs(`Why not ${SECRET}?`), mentions: [] };
  openThread(doc, { kind: 'issue' }, null, said, true);
  const lede = { developmentId: null, field: 'lede' } as const;
  const text = textOf(doc, { kind: 'issue', field: 'lede' });
  openThread(doc, { kind: 'text', place: lede }, { text, range: { start: 0, end: 5 } }, said, false);
  return { doc, given };
}

describe('open suggestions and threads', () => {
  it('[C9] are in no export', () => {
    const { doc, given } = underReview();
    const issue = readIssue(doc);
    expect(issue).toEqual(readIssue(createIssueDocument(given)));
    expect(JSON.stringify(doc.toJSON())).toContain(SECRET);
    for (const written of [
      writeIssueMarkdown(issue).text,
      writeIssueHtml(issue),
      JSON.stringify(writeIssueJson(issue)),
    ]) {
      expect(written).not.toContain(SECRET);
      expect(written).toContain(given.developments[0]?.headline);
    }
  });

  it('[C9] are in no library row and no row that search reads, nor in the words read while typing', async () => {
    const { doc, given } = underReview();
    const opened = await openDatabase('stay-out');
    if (!opened.ok) throw new Error(opened.error.kind);
    await projectIssue(opened.value, doc, 0);
    const rows = await Promise.all(opened.value.tables.map((table) => table.toArray()));
    expect(JSON.stringify(rows)).toContain(given.developments[0]?.headline);
    expect(JSON.stringify(rows)).not.toContain(SECRET);
    expect(JSON.stringify(createFieldTexts(doc).current())).not.toContain(SECRET);
  });
});
