import { foldForSearch } from '../../shared/document/fold.ts';
import type { DevelopmentId, EntityId, PublicationId } from '../../shared/domain/ids.ts';
import type { NamingFinding } from '../../shared/entities/index.ts';
import type { Mismatch } from '../../shared/figures/index.ts';
import type { TextReading } from '../../shared/reading/read-texts.ts';
import { debounce } from '../documents/debounce.ts';
import { createFieldTexts, type TextOfField } from '../documents/field-texts.ts';
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
  /** The register, or what is switched off, has changed: everything is read again. */
  readonly readAgain: () => void;
  readonly destroy: () => void;
}

/** Names and numbers are read when the keys have rested this long, at the latest after the second time. */
const READ_AFTER_MS = 220;
const READ_AT_LATEST_MS = 2_500;
/** Whether they fit is checked later: that goes over the whole issue. */
const CHECK_AFTER_MS = 900;
const CHECK_AT_LATEST_MS = 20_000;

/** Follows an issue and has its words read by the worker, only what changed. */
export function createIssueReader(
  session: IssueSession,
  client: ReadingClient,
  publicationId: PublicationId,
  /** Naming checks that are switched off. */
  off: () => readonly string[],
): IssueReader {
  const texts = createFieldTexts(session.doc);
  const listeners = new Set<() => void>();
  let current: IssueReading = { fields: new Map(), mismatches: [], naming: [] };
  let isGone = false;
  let isEverythingOld = true;

  const show = (next: IssueReading) => {
    if (isGone) return;
    current = next;
    for (const listener of listeners) listener();
  };

  const read = debounce(READ_AFTER_MS, READ_AT_LATEST_MS, async () => {
    await whenIdle();
    const now = texts.current();
    const isAll = isEverythingOld;
    isEverythingOld = false;
    const groups = groupsOf(now).filter(
      (group) => isAll || group.some((field) => current.fields.get(field.key)?.text !== field.text),
    );
    const { language } = session.outline.current();
    const answers = groups.length === 0 ? [] : await client.ask('read', { language, groups });
    const fresh = new Map<string, FieldReading>();
    groups.forEach((group, at) => {
      group.forEach((field, index) => {
        const reading = answers[at]?.[index];
        if (reading !== undefined) fresh.set(field.key, { ...field, ...reading });
      });
    });
    const fields = new Map<string, FieldReading>();
    for (const field of now) {
      const known = fresh.get(field.key) ?? current.fields.get(field.key);
      if (known !== undefined)
        fields.set(
          field.key,
          known.developmentIndex === field.developmentIndex
            ? known
            : { ...known, developmentIndex: field.developmentIndex },
        );
    }
    show({ ...shifted(current, fields), fields });
    check.schedule();
  });

  const check = debounce(CHECK_AFTER_MS, CHECK_AT_LATEST_MS, async () => {
    await whenIdle();
    const now = texts.current();
    const outline = session.outline.current();
    const entityIds = new Set<EntityId>();
    for (const { mentions } of current.fields.values())
      for (const mention of mentions) for (const id of mention.entityIds) entityIds.add(id);
    const { mismatches, naming } = await client.ask('check', {
      issueId: session.id,
      publicationId,
      language: outline.language,
      date: outline.publicationDate || outline.periodEnd,
      fields: now.map(({ field, developmentIndex, text }) => ({ field, developmentIndex, text })),
      entityIds: [...entityIds],
      off: off(),
    });
    const keyAt = (field: string, developmentIndex: number | null): string =>
      now.find((item) => item.field === field && item.developmentIndex === developmentIndex)?.key ?? '';
    show({
      ...current,
      mismatches: mismatches.map((mismatch) => ({
        ...mismatch,
        keys: mismatch.places.map((place) =>
          place.earlier === undefined ? keyAt(place.field, place.developmentIndex) : '',
        ),
      })),
      naming: naming.map((finding) => {
        const key = keyAt(finding.place.field, finding.place.developmentIndex);
        return { ...finding, key, id: placedId(finding, key) };
      }),
    });
  });

  const unsubscribe = texts.subscribe(() => read.schedule());
  const readAgain = () => {
    isEverythingOld = true;
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
    destroy() {
      isGone = true;
      unsubscribe();
      texts.destroy();
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

/** A finding's id by its field's key in place of the development's number: what was ignored stays so after a reorder. */
function placedId({ id, check, entityId, place }: NamingFinding, key: string): string {
  const ordinal = id.slice(id.lastIndexOf(':') + 1);
  return [check, entityId ?? '', key, foldForSearch(place.quote), ordinal].join(':');
}

/** Fields of one development are read together. */
function groupsOf(fields: readonly TextOfField[]): TextOfField[][] {
  const groups = new Map<string, TextOfField[]>();
  for (const field of fields) {
    const key = field.developmentId ?? field.field;
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()];
}

/** The next moment in which nothing is being painted or typed. */
const whenIdle = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 400 }));
