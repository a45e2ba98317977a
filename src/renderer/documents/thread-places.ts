import type * as Y from 'yjs';
import { developmentsOf } from '../../shared/crdt/issue-document.ts';
import { figuresOf } from '../../shared/crdt/ledger-document.ts';
import { picturesOf } from '../../shared/crdt/pictures-document.ts';
import type { EntityId, ThreadId } from '../../shared/domain/ids.ts';
import type { ThreadPlace } from '../../shared/threads/thread-place.ts';
import { createFieldTexts, type FieldTexts, type TextOfField } from './field-texts.ts';
import { createThreadLocator, type ThreadLocator } from './thread-locator.ts';
import { keyOfPlace } from './thread-texts.ts';
import { placeOfThing } from './thread-things.ts';
import { reAnchorThreads } from './threads-document.ts';
import { type AnchoredThread, createThreadsReader } from './threads-reader.ts';

/** Where the threads of an open issue stand. */
export interface ThreadPlaces {
  /** Of every thread; keeps its identity while nothing has moved. */
  readonly current: () => ReadonlyMap<ThreadId, ThreadPlace>;
  /** The threads themselves, in the order in which they were opened. */
  readonly threads: () => readonly AnchoredThread[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks for detached words everywhere and ties what was found anew: done by itself when the text has rested. */
  readonly settle: () => void;
  readonly destroy: () => void;
}

export interface ThreadPlacesHost {
  /** Whether the register still has an entity. */
  readonly isKnownEntity?: (id: EntityId) => boolean;
}

/** Words that moved are tied to their new place when the text has rested this long. */
const SETTLE_AFTER_MS = 2_000;

interface Located {
  readonly about: AnchoredThread['about'];
  readonly field: TextOfField | undefined;
  readonly things: number;
  readonly place: ThreadPlace;
  /** The words were found by looking for them: their anchor does not hold them. */
  readonly isLoose: boolean;
}

/** Follows the places of an issue's threads; a key costs no more than the threads of the field it was typed in. */
export function createThreadPlaces(doc: Y.Doc, host: ThreadPlacesHost = {}, texts?: FieldTexts): ThreadPlaces {
  const fields = texts ?? createFieldTexts(doc);
  const reader = createThreadsReader(doc);
  const locator = createThreadLocator(doc);
  const located = new Map<ThreadId, Located>();
  const listeners = new Set<() => void>();
  let things = 0;
  let known: ReadonlyMap<ThreadId, ThreadPlace> = new Map();
  let isKnown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const changed = () => {
    isKnown = false;
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLE_AFTER_MS);
    for (const listener of listeners) listener();
  };
  const onThings = () => {
    things += 1;
    changed();
  };
  const maps = [figuresOf(doc), picturesOf(doc)];
  for (const map of maps) map.observe(onThings);
  const onDevelopments = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    // Keys of the records (order, tray) and sources, not what is typed in their texts.
    if (events.some(({ path }) => path.length < 2 || path[1] === 'sources')) onThings();
  };
  developmentsOf(doc).observeDeep(onDevelopments as never);
  const unsubscribe = [fields.subscribe(changed), reader.subscribe(changed)];

  function locateAll(isThorough: boolean): void {
    const current = locator.prepare(fields.current());
    const threads = reader.current();
    const next = new Map<ThreadId, ThreadPlace>();
    let hasMoved = threads.length !== known.size;
    for (const { thread, about } of threads) {
      const before = located.get(thread.id);
      const now = locate(locator, current, before, about, isThorough);
      located.set(thread.id, now);
      next.set(thread.id, now.place);
      hasMoved ||= known.get(thread.id) !== now.place;
    }
    for (const id of located.keys()) if (!next.has(id)) located.delete(id);
    if (hasMoved) known = next;
    isKnown = true;
  }

  function locate(
    locator: ThreadLocator,
    current: ReadonlyMap<string, TextOfField>,
    before: Located | undefined,
    about: AnchoredThread['about'],
    isThorough: boolean,
  ): Located {
    const { target } = about;
    const field = target.kind === 'text' ? current.get(keyOfPlace(target.place)) : undefined;
    const isSame = before?.about === about && before.field === field && before.things === things;
    const isDetached = before?.place.kind === 'detached';
    if (before !== undefined && isSame && !(isThorough && isDetached) && !before.isLoose) return before;
    const whole = placeOfThing(doc, target, host.isKnownEntity);
    const result =
      target.kind !== 'text' || whole.kind === 'detached'
        ? { place: whole, isLoose: false }
        : locator.locate(about, target.place, field, {
            // Detached words are looked for everywhere when the text rests, not at each key.
            mayLookElsewhere: isThorough || before?.about !== about || !isDetached,
          });
    const place = before !== undefined && isSamePlace(before.place, result.place) ? before.place : result.place;
    return { about, field, things, place, isLoose: result.isLoose };
  }

  function settle(): void {
    const before = known;
    locateAll(true);
    reAnchorThreads(
      doc,
      [...located].flatMap(([id, { place, isLoose }]) => {
        const text = place.kind === 'text' && isLoose ? locator.textAt(place.place) : null;
        return text === null || place.kind !== 'text'
          ? []
          : [{ id, place: place.place, stretch: { text, range: place.range } }];
      }),
    );
    if (before !== known) for (const listener of listeners) listener();
  }

  return {
    current() {
      if (!isKnown) locateAll(false);
      return known;
    },
    threads: reader.current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settle,
    destroy() {
      clearTimeout(timer);
      for (const map of maps) map.unobserve(onThings);
      developmentsOf(doc).unobserveDeep(onDevelopments as never);
      for (const end of unsubscribe) end();
      reader.destroy();
      if (texts === undefined) fields.destroy();
    },
  };
}

const isSamePlace = (a: ThreadPlace, b: ThreadPlace): boolean => JSON.stringify(a) === JSON.stringify(b);
