import { FIELD_BITS, type SearchText, searchableFields } from './search-text.ts';
import { mergeSegments, type Occurrences, type Segment, segmentOf } from './segment.ts';
import { tokenize } from './tokenize.ts';

/** How many segments of one size are kept before they become one of the next. */
const FAN = 4;

/**
 * The texts and their segments. Every text put is a segment of its own at first; like digits of a number to the base 4,
 * segments of a size are merged as they add up, so that putting stays cheap and a search meets few of them.
 */
export class TextStore {
  /** By number; null where a text was removed or replaced. */
  readonly texts: (SearchText | null)[] = [];
  /** How many terms each has. */
  readonly lengths: number[] = [];
  readonly segments: Segment[] = [];
  readonly #numbers = new Map<string, number>();
  #terms = 0;

  get size(): number {
    return this.#numbers.size;
  }

  get meanLength(): number {
    return this.size === 0 ? 1 : Math.max(1, this.#terms / this.size);
  }

  put(text: SearchText): void {
    this.remove(text.id);
    const number = this.texts.length;
    const { length, occurrences } = occurrencesIn(text);
    this.texts.push(text);
    this.lengths.push(length);
    this.#numbers.set(text.id, number);
    this.#terms += length;
    this.segments.push(segmentOf(number, occurrences));
    this.#merge();
  }

  remove(id: string): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    this.#numbers.delete(id);
    this.#terms -= this.lengths[number] ?? 0;
    this.texts[number] = null;
    if (this.texts.length > 2 * this.size + 256) this.#renumber();
  }

  removeIssue(issueId: string): void {
    for (const text of [...this.texts]) if (text?.issueId === issueId) this.remove(text.id);
  }

  #merge(): void {
    const { segments } = this;
    while (segments.length >= FAN) {
      const last = segments.slice(-FAN);
      const level = levelOf(last[FAN - 1]);
      if (last.some((segment) => levelOf(segment) > level)) return;
      const merged = mergeSegments(last, (number) => (this.texts[number] === null ? -1 : number));
      segments.splice(-FAN, FAN, ...(merged.count > 0 ? [merged] : []));
    }
  }

  /** Takes what was removed out of every list, so that an issue edited all day does not grow the index. */
  #renumber(): void {
    let next = 0;
    const numbers = this.texts.map((text) => (text === null ? -1 : next++));
    const merged = mergeSegments(this.segments, (number) => numbers[number] ?? -1);
    this.segments.splice(0, this.segments.length, ...(merged.count > 0 ? [{ ...merged, size: next }] : []));
    const kept = this.texts.filter((text) => text !== null);
    const lengths = this.lengths.filter((_, number) => numbers[number] !== -1);
    this.texts.splice(0, this.texts.length, ...kept);
    this.lengths.splice(0, this.lengths.length, ...lengths);
    kept.forEach((text, number) => {
      this.#numbers.set(text.id, number);
    });
  }
}

const levelOf = (segment: Segment | undefined): number =>
  Math.floor(Math.log(Math.max(1, segment?.size ?? 1)) / Math.log(FAN) + 1e-9);

function occurrencesIn(text: SearchText): { length: number; occurrences: ReadonlyMap<string, Occurrences> } {
  const occurrences = new Map<string, Occurrences>();
  let position = 0;
  let length = 0;
  for (const { field, text: words } of searchableFields(text)) {
    const bit = FIELD_BITS[field];
    for (const { term } of tokenize(words)) {
      const found = occurrences.get(term);
      if (found === undefined) occurrences.set(term, { fields: bit, positions: [position] });
      else {
        found.fields |= bit;
        found.positions.push(position);
      }
      position += 1;
      length += 1;
    }
    // A phrase does not run from one field into the next.
    position += 1;
  }
  return { length, occurrences };
}
