import type { DevelopmentId, PublicationId } from '../../shared/domain/ids.ts';
import { type NamingFinding, placedNamingId } from '../../shared/entities/index.ts';
import type { Mismatch } from '../../shared/figures/index.ts';
import type { TextReading } from '../../shared/reading/read-texts.ts';
import { debounce } from '../documents/debounce.ts';
import { createFieldTexts, type TextOfField, type TextPart } from '../documents/field-texts.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import type { ReadingClient } from './reading-client.ts';
import { shiftPlaces } from './shift-places.ts';

/** What is known of one field's words. */
export interface FieldReading extends TextReading {
  /** The field's key in its issue. */
  readonly key: string;
  readonly developmentId: DevelopmentId | null;
}

/** A mismatch with the key of the field of each of its places; empty for a place in an earlier issue. */
export interface PlacedMismatch extends Mismatch {
  readonly keys: readonly string[];
}
export interface PlacedNaming extends NamingFinding {
  readonly key: string;
}

/** What is known of the open issue's words. Fields that have not changed keep their identity. */
export interface IssueReading {
  /** By field key; a field that is empty, or was never read yet, is not there. */
  readonly fields: ReadonlyMap<string, FieldReading>;
  readonly mismatches: readonly PlacedMismatch[];
  readonly naming: readonly PlacedNaming[];
}

export interface IssueReader {
  readonly current: () => IssueReading;
  readonly subscribe: (listener: () => void) => () => void;
  /** The register has changed: everything is read again. */
  readonly readAgain: () => void;
  /** What is switched off has changed: what was read is checked again, at once. */
  readonly checkAgain: () => void;
  readonly destroy: () => void;
}

/** Names and numbers are read when the keys have rested this long, at the latest after the second time. */
const READ_AFTER_MS = 220;
const READ_AT_LATEST_MS = 2_500;
/** Whether they fit is checked when the keys have rested longer: that goes over the whole issue. */
const CHECK_AFTER_MS = 900;
const CHECK_AT_LATEST_MS = 20_000;
/** While somebody types, the parts that are not on the page are read with a wait between: they share the machine. */
const WAIT_WHILE_TYPING_MS = 250;
const MOST_PARTS_AT_A_TIME = 4;
/** What of an idle moment must be left to read one more part in it. */
const ENOUGH_LEFT_MS = 4;

/**
 * Follows an issue and has its words read by the worker: only what changed, a few parts at a time in idle moments, and
 * first the part that is on the page.
 */
export function createIssueReader(
  session: IssueSession,
  client: ReadingClient,
  publicationId: PublicationId,
  /** Naming checks that are switched off. */
  off: () => readonly string[],
  /** The key of the part that is on the page. */
  onPage: () => string,
): IssueReader {
  const texts = createFieldTexts(session.doc);
  const listeners = new Set<() => void>();
  /** What was read, a part each. */
  const known = new Map<string, readonly FieldReading[]>();
  const waiting = new Set<string>();
  /** Parts whose words were read with other names: read again though they are the same. */
  const old = new Set<string>();
  let current: IssueReading = { fields: new Map(), mismatches: [], naming: [] };
  let isGone = false;
  let isReading = false;
  let typedAt = 0;

  const show = (next: IssueReading) => {
    if (isGone) return;
    current = next;
    for (const listener of listeners) listener();
  };

  const showFields = () => {
    const fields = new Map<string, FieldReading>();
    for (const { key, developmentIndex } of texts.parts()) {
      const readings = (known.get(key) ?? []).map((reading) =>
        reading.developmentIndex === developmentIndex ? reading : { ...reading, developmentIndex },
      );
      known.set(key, readings);
      for (const reading of readings) fields.set(reading.key, reading);
    }
    show({ ...shifted(current, fields), fields });
  };

  const isAsRead = (part: TextPart, fields: readonly TextOfField[]): boolean => {
    const readings = known.get(part.key);
    return readings?.length === fields.length && fields.every(({ key, text }, at) => same(readings[at], { key, text }));
  };

  /** The next few parts that must be read, the one on the page first; no more of them than an idle moment has room for. */
  const nextParts = (moment: IdleDeadline): { readonly part: TextPart; readonly fields: readonly TextOfField[] }[] => {
    const next: { part: TextPart; fields: readonly TextOfField[] }[] = [];
    const first = onPage();
    const parts = texts.parts().filter(({ key }) => waiting.has(key));
    for (const part of parts.sort((a, b) => Number(b.key === first) - Number(a.key === first))) {
      const fields = texts.of(part);
      waiting.delete(part.key);
      if (old.delete(part.key) || !isAsRead(part, fields)) next.push({ part, fields });
      const isPageRead = part.key === first && next.length > 0;
      if (isPageRead || next.length === MOST_PARTS_AT_A_TIME || moment.timeRemaining() < ENOUGH_LEFT_MS) return next;
    }
    // What is left waiting is in the issue no more.
    waiting.clear();
    return next;
  };

  const isPageShown = (): boolean =>
    (known.get(onPage()) ?? []).every((reading) => current.fields.get(reading.key) === reading);

  async function readWaiting(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      while (waiting.size > 0 && !isGone) {
        const next = nextParts(await idleMoment());
        if (next.length > 0) await readParts(next);
        if (waiting.size === 0 || !isPageShown()) showFields();
        if (waiting.size > 0 && Date.now() - typedAt < READ_AFTER_MS) await wait(WAIT_WHILE_TYPING_MS);
      }
    } finally {
      isReading = false;
    }
    check.schedule();
  }

  async function readParts(next: ReturnType<typeof nextParts>): Promise<void> {
    const answers = await client.ask('readParts', {
      issueId: session.id,
      language: session.outline.current().language,
      parts: next.map(({ part, fields }) => ({ key: part.key, fields })),
    });
    next.forEach(({ part, fields }, at) => {
      known.set(
        part.key,
        fields.flatMap((field, index) => {
          const found = answers[at]?.[index];
          return found === undefined ? [] : [{ ...field, ...found }];
        }),
      );
    });
  }

  const check = debounce(CHECK_AFTER_MS, CHECK_AT_LATEST_MS, async () => {
    await idleMoment();
    if (isGone) return;
    const outline = session.outline.current();
    const { fields } = current;
    const { mismatches, naming } = await client.ask('check', {
      issueId: session.id,
      publicationId,
      language: outline.language,
      date: outline.publicationDate || outline.periodEnd,
      parts: texts.parts().map(({ key, developmentIndex }) => ({ key, developmentIndex })),
      off: off(),
    });
    const keys = new Map(
      [...fields.values()].map(({ key, field, developmentIndex }) => [`${developmentIndex}/${field}`, key]),
    );
    const keyAt = (field: string, developmentIndex: number | null): string =>
      keys.get(`${developmentIndex}/${field}`) ?? '';
    const found: IssueReading = {
      fields,
      mismatches: mismatches.map((mismatch) => ({
        ...mismatch,
        keys: mismatch.places.map((place) =>
          place.earlier === undefined ? keyAt(place.field, place.developmentIndex) : '',
        ),
      })),
      naming: naming.map((finding) => {
        const key = keyAt(finding.place.field, finding.place.developmentIndex);
        return { ...finding, key, id: placedNamingId(finding, key) };
      }),
    };
    // The words may have been read again while they were checked.
    show({ ...shifted(found, current.fields), fields: current.fields });
  });

  const changed = new Set<string>();
  const read = debounce(READ_AFTER_MS, READ_AT_LATEST_MS, async () => {
    for (const key of changed) waiting.add(key);
    changed.clear();
    await readWaiting();
  });
  const stop = texts.subscribe((partKey) => {
    typedAt = Date.now();
    for (const key of partKey === null ? texts.parts().map((part) => part.key) : [partKey]) changed.add(key);
    read.schedule();
    check.postpone();
  });
  const readAgain = () => {
    for (const { key } of texts.parts()) {
      changed.add(key);
      old.add(key);
    }
    read.schedule();
  };
  readAgain();

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readAgain,
    checkAgain() {
      check.schedule();
      void check.now();
    },
    destroy() {
      isGone = true;
      stop();
      texts.destroy();
      void client.ask('close', { issueId: session.id }).catch(() => {});
    },
  };
}

/** Findings of the last check at the words they are about, in the texts as they are now. */
function shifted(known: IssueReading, fields: IssueReading['fields']): Pick<IssueReading, 'mismatches' | 'naming'> {
  const shifts = new Map(
    [...fields].flatMap(([key, { text }]) => {
      const before = known.fields.get(key)?.text;
      return before === undefined || before === text ? [] : [[key, shiftPlaces(before, text)] as const];
    }),
  );
  if (shifts.size === 0) return known;
  const move = <Place extends { start: number; end: number }>(key: string, place: Place): Place | null =>
    shifts.get(key)?.(place) ?? (shifts.has(key) ? null : place);
  return {
    mismatches: known.mismatches.flatMap((mismatch) => {
      const places = mismatch.places.map((place, at) => move(mismatch.keys[at] ?? '', place));
      return places.includes(null) ? [] : [{ ...mismatch, places: places.filter((place) => place !== null) }];
    }),
    naming: known.naming.flatMap((finding) => {
      const place = move(finding.key, finding.place);
      return place === null ? [] : [{ ...finding, place }];
    }),
  };
}

const same = (reading: FieldReading | undefined, { key, text }: Pick<TextOfField, 'key' | 'text'>): boolean =>
  reading?.key === key && reading.text === text;

/** The next moment in which nothing is being painted or typed. */
const idleMoment = (): Promise<IdleDeadline> =>
  new Promise((resolve) => requestIdleCallback(resolve, { timeout: 400 }));

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
