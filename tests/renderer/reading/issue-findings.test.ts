import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { applyFix } from '../../../src/renderer/documents/apply-fix.ts';
import { moveDevelopment } from '../../../src/renderer/documents/edit-issue.ts';
import { type IssueSession, openIssueSession } from '../../../src/renderer/documents/issue-session.ts';
import { storeIssue } from '../../../src/renderer/documents/library-documents.ts';
import { createIssueFindings, type IssueFindings } from '../../../src/renderer/reading/issue-findings.ts';
import { createReader } from '../../../src/renderer/reading/reader.ts';
import type { ReadingClient } from '../../../src/renderer/reading/reading-client.ts';
import type { Ask } from '../../../src/renderer/reading/reading-protocol.ts';
import { openDatabase } from '../../../src/renderer/storage/open-database.ts';
import { type Finding, type FindingFix, SEVERITIES } from '../../../src/shared/checks/index.ts';
import { newPublication } from '../../../src/shared/crdt/publication-document.ts';
import { readIssue } from '../../../src/shared/crdt/read-issue.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import type { ExportFormat } from '../../../src/shared/export/formats.ts';
import { issueOf, rich } from '../../shared/checks/case.ts';

const messy: Issue = issueOf({
  issue: { id: 'issue-47' as never, lede: rich('As said (see No. 12).') },
  developments: [
    { headline: 'Quay  opens', body: rich('See **[the terms](http://a.org)** and the the *rest* TK.') },
    { body: rich('Nothing to see.') },
  ],
});
let session: IssueSession;
let findings: IssueFindings;
let asked: Ask<'preflight'>[];
let publication = newPublication('p' as never, 'Black Sea Digest', 'en');
let databases = 0;
let formats: readonly ExportFormat[] = [];

beforeEach(async () => {
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act));
  publication = newPublication('p' as never, 'Black Sea Digest', 'en');
  const opened = await openDatabase(`issue-findings-${(databases += 1)}`);
  if (!opened.ok) throw new Error(opened.error.kind);
  await storeIssue(opened.value, messy);
  await storeIssue(opened.value, { ...issueOf({}), id: 'issue-12' as never, number: '12' });
  const found = await openIssueSession(opened.value, 'issue-47', {
    whereNow: () => null,
    who: () => null,
    goTo: () => {},
    onHeld: () => {},
    writeCopy: async () => {},
    label: () => '',
    compact: () => {},
  });
  if (typeof found === 'string') throw new Error(found);
  session = found;
  asked = [];
  const answer = createReader(opened.value.name);
  const client: ReadingClient = {
    ask(kind, ask) {
      if (kind === 'preflight') asked.push(ask as Ask<'preflight'>);
      return answer(kind, structuredClone(ask));
    },
    close: () => {},
  };
  formats = [];
  findings = createIssueFindings(
    session,
    client,
    () => publication,
    () => formats,
  );
  findings.watch();
  await checked();
});
afterEach(async () => {
  findings.destroy();
  await session.close();
  vi.unstubAllGlobals();
});

const checked = () =>
  new Promise<void>((resolve) => {
    const stop = findings.subscribe(() => {
      stop();
      resolve();
    });
  });
const found = (check: string): readonly Finding[] =>
  (findings.current()?.findings ?? []).filter((finding) => finding.check === check);
const fixOf = (check: string): FindingFix => found(check)[0]?.fixes[0] as FindingFix;
const body = () => readIssue(session.doc).developments[0]?.body;

it('[D1] the library tells which issues can be pointed to', () => {
  expect(found('dead-back-reference')).toEqual([]);
  expect(SEVERITIES.every((severity) => findings.current()?.findings.some((each) => each.severity === severity))).toBe(
    true,
  );
});

it('[D1] a fix is one step: done, its finding is gone, undone, it is back', async () => {
  const state = Y.encodeStateVector(session.doc);
  expect(applyFix(session.doc, fixOf('repeated-word'))).toBe(true);
  await checked();
  expect(found('repeated-word')).toEqual([]);
  expect(JSON.stringify(body())).toContain('and the ');
  expect(JSON.stringify(body())).not.toContain('the the');
  // The look and the link around it are untouched, and little was written.
  expect(JSON.stringify(body())).toContain('"strong"');
  expect(Y.encodeStateAsUpdate(session.doc, state).length).toBeLessThan(120);
  session.undo.undo();
  await checked();
  expect(found('repeated-word')).toHaveLength(1);
});

it('[D1] fixes of lines, links and several places are done where they are', async () => {
  applyFix(session.doc, fixOf('double-space'));
  applyFix(session.doc, fixOf('insecure-link'));
  await checked();
  expect(readIssue(session.doc).developments[0]?.headline).toBe('Quay opens');
  expect(JSON.stringify(body())).toContain('"url":"https://a.org"');
  expect([...found('double-space'), ...found('insecure-link')]).toEqual([]);
});

it('[D1] a fix whose words were changed meanwhile does nothing', () => {
  const fix = fixOf('repeated-word');
  applyFix(session.doc, fix);
  const before = JSON.stringify(readIssue(session.doc));
  expect(applyFix(session.doc, fix)).toBe(false);
  expect(JSON.stringify(readIssue(session.doc))).toBe(before);
});

it('[D2] only what changed is sent to be checked, of a reorder what was moved', async () => {
  expect(asked[0]?.developments.map((each) => typeof each)).toEqual(['object', 'object']);
  applyFix(session.doc, fixOf('repeated-word'));
  await checked();
  expect(asked.at(-1)?.developments.map((each) => typeof each)).toEqual(['object', 'string']);
  moveDevelopment(session.doc, messy.developments[1]?.id as never, 0);
  await checked();
  expect(asked.at(-1)?.developments.map((each) => typeof each)).toEqual(['object', 'string']);
});

it('[D2] what the publication says of a check holds at once', async () => {
  publication = { ...publication, checks: { ...publication.checks, levels: { 'repeated-word': 'blocker' } } };
  findings.checkAgain();
  await checked();
  expect(found('repeated-word').map(({ severity }) => severity)).toEqual(['blocker']);
});

it('[D1] a feed that leads nowhere is found as soon as it is chosen for export, and no more when the brand has an address', async () => {
  expect(found('feed-without-address')).toEqual([]);
  formats = ['html', 'rss'];
  findings.checkAgain();
  await checked();
  expect(found('feed-without-address').map(({ place }) => place.thing)).toEqual([
    { kind: 'setting', id: 'webAddress' },
  ]);
  const brand = { ...publication.brand, webAddress: 'https://example.org/{number}' };
  publication = { ...publication, brand };
  findings.checkAgain();
  await checked();
  expect(found('feed-without-address')).toEqual([]);
});
