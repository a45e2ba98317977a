import type { CheckedPublication, Finding } from '../../shared/checks/index.ts';
import type { Readability } from '../../shared/checks/readability.ts';
import { commentsOf, suggestionsOf, threadsOf } from '../../shared/crdt/review-maps.ts';
import type { Development } from '../../shared/domain/development.ts';
import type { ExportFormat } from '../../shared/export/formats.ts';
import { createContentReader } from '../documents/content-reader.ts';
import { debounce } from '../documents/debounce.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import { readOpenPoints } from '../documents/open-points.ts';
import type { ReadingClient } from './reading-client.ts';

/** What is found in an open issue. */
export interface IssueFindings {
  /** Keeps its identity until it was checked again; null until it was checked the first time. */
  readonly current: () => Found | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Rules or names have changed: it is checked again. */
  readonly checkAgain: () => void;
  /** Somebody looks at the findings: from now on, until the returned call, they follow at once. */
  readonly watch: () => () => void;
  readonly destroy: () => void;
}

export interface Found {
  readonly findings: readonly Finding[];
  readonly readability: readonly Readability[];
}

/** While somebody writes, nobody looks at the findings but as a number. */
const REST_MS = 1_500;
const AT_LATEST_MS = 30_000;
const WATCHED_REST_MS = 60;

/** Follows an issue and has it checked by the worker, away from the keys: only developments that changed are sent. */
export function createIssueFindings(
  session: IssueSession,
  client: ReadingClient,
  publication: () => CheckedPublication,
  /** What is chosen for export. */
  formats: () => readonly ExportFormat[],
): IssueFindings {
  const { doc } = session;
  const listeners = new Set<() => void>();
  let sent = new Map<Development['id'], Development>();
  let current: Found | null = null;
  let watchers = 0;
  let isGone = false;

  const ask = async (): Promise<void> => {
    if (isGone) return;
    const { developments, ...issue } = content.read();
    const answer = await client.ask('preflight', {
      issue,
      developments: developments.map((each) => (sent.get(each.id) === each ? each.id : each)),
      publication: publication(),
      open: readOpenPoints(doc),
      formats: formats(),
    });
    sent = answer.isWhole ? new Map(developments.map((each) => [each.id, each])) : new Map();
    if (!answer.isWhole) return ask();
    if (isGone) return;
    current = answer;
    for (const listener of listeners) listener();
  };
  /** One at a time: what is sent is what the worker has. */
  let last = Promise.resolve();
  const check = (): Promise<void> => {
    last = last.then(ask).catch(() => {});
    return last;
  };
  const resting = debounce(REST_MS, AT_LATEST_MS, async () => {
    if (isGone) return;
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
    await check();
  });
  const soon = debounce(WATCHED_REST_MS, 2 * WATCHED_REST_MS, check);
  const changed = () => (watchers > 0 ? soon : resting).schedule();
  const content = createContentReader(doc, changed);
  const maps = [threadsOf(doc), commentsOf(doc), suggestionsOf(doc)];
  for (const map of maps) map.observeDeep(changed);
  changed();

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    checkAgain: changed,
    watch() {
      watchers += 1;
      soon.schedule();
      return () => {
        watchers -= 1;
      };
    },
    destroy() {
      isGone = true;
      content.destroy();
      for (const map of maps) map.unobserveDeep(changed);
    },
  };
}
