import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type IssueSession, openIssueSession } from '../../../src/renderer/documents/issue-session.ts';
import { storeIssue } from '../../../src/renderer/documents/library-documents.ts';
import { createIssueReader } from '../../../src/renderer/reading/issue-reader.ts';
import { createReader } from '../../../src/renderer/reading/reader.ts';
import type { ReadingClient } from '../../../src/renderer/reading/reading-client.ts';
import type { Ask } from '../../../src/renderer/reading/reading-protocol.ts';
import { openDatabase } from '../../../src/renderer/storage/open-database.ts';
import type { PublicationId } from '../../../src/shared/domain/ids.ts';
import { sampleLibrary } from '../../../src/shared/sample/sample-library.ts';

const publicationId = 'p' as PublicationId;
let session: IssueSession;
let asked: { readonly kind: string; readonly ask: unknown }[];
let client: ReadingClient;
let databases = 0;

beforeEach(async () => {
  // Node has no idle moments: every turn of its loop is one.
  vi.stubGlobal('requestIdleCallback', (act: (moment: IdleDeadline) => void) =>
    setTimeout(() => act({ didTimeout: false, timeRemaining: () => 50 })),
  );
  const opened = await openDatabase(`issue-reader-${(databases += 1)}`);
  if (!opened.ok) throw new Error(opened.error.kind);
  const { issues, register } = sampleLibrary(publicationId);
  for (const issue of issues) await storeIssue(opened.value, issue);
  const found = await openIssueSession(opened.value, issues.at(-1)?.id ?? '', {
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
  await answer('register', { publicationId, register: { entities: register, mergedInto: new Map() } });
  client = {
    ask(kind, ask) {
      asked.push({ kind, ask });
      return answer(kind, structuredClone(ask));
    },
    close: () => {},
  };
});
afterEach(async () => {
  await session.close();
  vi.unstubAllGlobals();
});

const reads = (): Ask<'readParts'>[] =>
  asked.filter(({ kind }) => kind === 'readParts').map(({ ask }) => ask as Ask<'readParts'>);

it('[A28] the part on the page is read first and by itself, the others a few at a time', async () => {
  const onPage = session.outline.current().developments[3]?.id ?? '';
  const reader = createIssueReader(
    session,
    client,
    publicationId,
    () => [],
    () => onPage,
  );
  const shown: number[] = [];
  reader.subscribe(() => shown.push(new Set([...reader.current().fields.values()].map((f) => f.developmentId)).size));
  await vi.waitFor(() => expect(asked.at(-1)?.kind).toBe('check'), { timeout: 20_000 });
  expect(reads()[0]?.parts.map(({ key }) => key)).toEqual([onPage]);
  expect(Math.max(...reads().map(({ parts }) => parts.length))).toBeLessThanOrEqual(4);
  expect(shown[0]).toBe(1);
  const developments = session.outline.current().developments.length;
  expect([...reader.current().fields.values()].filter((f) => f.field === 'headline')).toHaveLength(developments);
  reader.destroy();
});

it('[A28] a check sends no words again, and finds the slip that waits in the sample', async () => {
  const reader = createIssueReader(
    session,
    client,
    publicationId,
    () => [],
    () => 'title',
  );
  await vi.waitFor(() => expect(reader.current().mismatches.length).toBeGreaterThan(0), { timeout: 20_000 });
  const check = asked.find(({ kind }) => kind === 'check');
  expect(JSON.stringify(check?.ask)).not.toContain('"text"');
  for (const { places, keys } of reader.current().mismatches)
    places.forEach((place, at) => {
      if (place.earlier !== undefined) return;
      const { text } = reader.current().fields.get(keys[at] ?? '') ?? { text: '' };
      expect(text.slice(place.start, place.end).trim()).not.toBe('');
    });
  const before = reads().length;
  session.doc.getMap('meta').set('number', '99');
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(reads().length, 'nothing whose words are the same is read again').toBe(before);
  reader.destroy();
});
