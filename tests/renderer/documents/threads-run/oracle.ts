import * as Y from 'yjs';
import { textOf } from '../../../../src/renderer/documents/field-texts.ts';
import { keyOfPlace } from '../../../../src/renderer/documents/thread-texts.ts';
import { readThreads } from '../../../../src/renderer/documents/threads-reader.ts';
import {
  developmentIds,
  type FieldAddress,
  fieldKey,
  sharedField,
} from '../../../../src/shared/crdt/issue-document.ts';
import type { ThreadId } from '../../../../src/shared/domain/ids.ts';
import type { ThreadPlace } from '../../../../src/shared/threads/thread-place.ts';
import { type Desk, originOf } from './desk.ts';

/** What a thread was put on. */
export interface Put {
  readonly id: ThreadId;
  readonly quote: string;
  /** The sentences that its characters came from. */
  readonly origins: ReadonlySet<string>;
  /** Words that stood close to it then, and nowhere else. */
  readonly neighbours: readonly string[];
  /** The sentences of the issue as they were then, by their marks, and the field that it was in. */
  readonly sentences: ReadonlyMap<string, string>;
  readonly key: string;
  /** What stood at its start and its end then, and nowhere else. */
  readonly edges: readonly string[];
  /** Long words of it that stood nowhere else then. */
  readonly ownWords: readonly string[];
  /** Long, and nowhere else in the issue then. */
  readonly isDistinct: boolean;
}

/** The distance that the decision record states. */
const STATED = 0.4;

/** Characters that are no white space, each with the sentence that it came from: read from the document, not by our code. */
interface Traced {
  readonly text: string;
  readonly origins: readonly string[];
}

export function trace(desk: Desk, address: FieldAddress): Traced {
  const field = sharedField(desk.doc, address);
  let text = '';
  const origins: string[] = [];
  const walk = (node: unknown) => {
    if (node instanceof Y.XmlText)
      for (const { insert, attributes } of node.toDelta() as {
        insert: unknown;
        attributes?: { p?: { __style?: unknown } };
      }[]) {
        if (typeof insert !== 'string') continue;
        const solid = insert.replace(/\s/g, '');
        text += solid;
        for (let at = 0; at < solid.length; at += 1) origins.push(originOf(attributes?.p?.__style));
      }
    else if (node instanceof Y.XmlElement) for (const child of node.toArray()) walk(child);
  };
  walk(field);
  return { text, origins };
}

/** What is wrong with where the threads are; empty where nothing is. */
export function faultsOf(desk: Desk, puts: readonly Put[]): string[] {
  const threads = new Map(readThreads(desk.doc).map((thread) => [thread.id, thread]));
  const places = desk.places.current();
  const inIssue = new Set<string>(developmentIds(desk.doc));
  const fields = desk.fields
    .filter((address) => address.kind === 'issue' || inIssue.has(address.developmentId))
    .map((address) => ({ address, key: fieldKey(address), plain: textOf(desk.doc, address), ...trace(desk, address) }));
  return puts.flatMap((put): string[] => {
    const thread = threads.get(put.id);
    const place = places.get(put.id);
    if (thread === undefined || place === undefined) return [`“${put.quote}” is lost`];
    if (thread.quote !== put.quote) return [`“${put.quote}” has become “${thread.quote}”`];
    if (place.kind === 'text')
      return misplaced(put, place, fields).map(
        (fault) => `${fault} in ${keyOfPlace(place.place)}; it stood between “${thread.before}” and “${thread.after}”`,
      );
    if (place.kind === 'detached' && place.why === 'in-tray') return [];
    return needlesslyDetached(put, fields);
  });
}

type TracedField = Traced & { readonly key: string; readonly plain: string };

function misplaced(put: Put, place: ThreadPlace & { kind: 'text' }, fields: readonly TracedField[]): string[] {
  const field = fields.find(({ key }) => key === keyOfPlace(place.place));
  if (field === undefined) return [`“${put.quote}” is in a field that is not in the issue`];
  const words = field.plain.slice(place.range.start, place.range.end);
  const quote = solid(put.quote);
  const away = solid(words).includes(quote) ? 0 : distance(quote, solid(words)) / quote.length;
  const faults: string[] = [];
  if (away > STATED) faults.push(`“${put.quote}” is on “${words}”, ${away.toFixed(2)} away`);
  if (Math.abs(away - place.distance) > 1e-9 || place.isExact !== (away === 0))
    faults.push(`“${put.quote}” on “${words}” says ${place.distance}, ${place.isExact}; it is ${away} away`);
  const from = solid(field.plain.slice(0, place.range.start)).length;
  const origins = field.origins.slice(from, from + solid(words).length);
  const own = origins.filter((origin) => put.origins.has(origin)).length;
  // An edit brings characters from elsewhere along, at most as many as the distance allows; the words themselves do not.
  const isTraced = own >= origins.length * (place.isExact ? 0.5 : 0.25);
  // Merging can let a mark bleed into its neighbours: then the words are known by themselves, or by those beside them.
  const isKnown =
    put.ownWords.some((each) => words.includes(each)) ||
    put.edges.some((each) =>
      field.text.slice(Math.max(0, from - each.length), from + quote.length + 20).includes(each),
    ) ||
    closeTo(field.plain, place.range).some((each) => put.neighbours.includes(each));
  if (
    !isTraced &&
    !isKnown &&
    !isBled(put, field.text.slice(from, from + origins.length), origins) &&
    !isTwin(put, field.key, origins)
  )
    faults.push(
      `“${put.quote}” is on other words “${words}” (${[...new Set(origins)]}, not ${[...put.origins]}), ` +
        `“${field.plain.slice(Math.max(0, place.range.start - 40), place.range.end + 40)}”`,
    );
  return faults;
}

/** A mark is on words that its sentence never had: it has bled, and accuses nobody. */
function isBled(put: Put, words: string, origins: readonly string[]): boolean {
  return [...new Set(origins)]
    .filter((origin) => !put.origins.has(origin))
    .every((origin) => {
      const marked = [...words].filter((_, at) => origins[at] === origin).join('');
      const sentence = put.sentences.get(origin);
      return sentence !== undefined && !sentence.includes(marked);
    });
}

/**
 * The same sentence stood twice in the field. Where one goes, the editor's binding keeps the characters of either: the
 * document itself does not tell which is left.
 */
function isTwin(put: Put, key: string, origins: readonly string[]): boolean {
  const own = new Set([...put.origins].map((origin) => put.sentences.get(origin)));
  return (
    key === put.key &&
    [...new Set(origins)].every((origin) => put.origins.has(origin) || own.has(put.sentences.get(origin) ?? '\0'))
  );
}

/** Where long words that are known by themselves stand once, whole, there is nothing to wait for. */
function needlesslyDetached(put: Put, fields: readonly TracedField[]): string[] {
  const quote = solid(put.quote);
  const all = fields.flatMap((field) => {
    const found: { key: string; isOwn: boolean }[] = [];
    for (let at = field.text.indexOf(quote); at >= 0; at = field.text.indexOf(quote, at + 1))
      found.push({
        key: field.key,
        isOwn: field.origins.slice(at, at + quote.length).every((origin) => put.origins.has(origin)),
      });
    return found;
  });
  const [only] = all;
  return put.isDistinct && all.length === 1 && only?.isOwn === true
    ? [`“${put.quote}” is detached though it stands in ${only.key} alone`]
    : [];
}

/** The words within two lines' reach of a stretch. */
export const closeTo = (text: string, { start, end }: { readonly start: number; readonly end: number }): string[] =>
  `${text.slice(Math.max(0, start - CLOSE), start)} ${text.slice(end, end + CLOSE)}`.match(/\p{L}{5,}/gu) ?? [];
const CLOSE = 50;

const solid = (text: string): string => text.replace(/\s/g, '');

/** Levenshtein's distance by the textbook: slow, and not the library's. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
