import { SegmentWriter } from './segment-writer.ts';

/**
 * A sealed piece of the index: a sorted dictionary in one string, and for each term the texts it stands in.
 * Terms are numbered from 0 in code-unit order; `…Starts` have one entry more than there are terms.
 */
export interface Segment {
  /** How many texts it was built from, those removed since included. */
  readonly size: number;
  readonly count: number;
  readonly terms: string;
  readonly termStarts: Uint32Array;
  /** For each term a set of its letters in 32 bits, to find misspellings fast. */
  readonly signatures: Uint32Array;
  /** For each text of a term: the step to its number, the fields as bits, how often. */
  readonly postings: Uint8Array;
  readonly postingStarts: Uint32Array;
  /** For each text of a term the steps from one place to the next. */
  readonly positions: Uint8Array;
  readonly positionStarts: Uint32Array;
}

/** Where a term stands in one text. */
export interface Occurrences {
  fields: number;
  readonly positions: number[];
}

export const termAt = (segment: Segment, term: number): string =>
  segment.terms.slice(segment.termStarts[term], segment.termStarts[term + 1]);

/** The segment of one text. */
export function segmentOf(text: number, occurrences: ReadonlyMap<string, Occurrences>): Segment {
  const writer = new SegmentWriter();
  for (const term of [...occurrences.keys()].sort()) {
    const found = occurrences.get(term);
    if (found === undefined) continue;
    writer.begin(term);
    writer.postings.write(text);
    writer.postings.write(found.fields);
    writer.postings.write(found.positions.length);
    let before = 0;
    for (const position of found.positions) {
      writer.positions.write(position - before);
      before = position;
    }
  }
  return writer.seal(1);
}

/** One segment of several that follow each other. `renumber` gives a text's new number, or −1 where it is gone; it keeps the order. */
export function mergeSegments(segments: readonly Segment[], renumber: (text: number) => number): Segment {
  const bytes = segments.reduce((sum, each) => sum + each.postings.length, 0);
  const writer = new SegmentWriter(bytes);
  const at = segments.map(() => 0);
  const heads = segments.map((segment) => (segment.count > 0 ? termAt(segment, 0) : null));
  for (;;) {
    const term = least(heads);
    if (term === null) break;
    let before = 0;
    let isBegun = false;
    segments.forEach((segment, which) => {
      if (heads[which] !== term) return;
      const index = at[which] ?? 0;
      let place = segment.positionStarts[index] ?? 0;
      eachPosting(segment, index, (text, fields, count) => {
        const from = place;
        place = skip(segment.positions, place, count);
        const to = renumber(text);
        if (to < 0) return;
        if (!isBegun) writer.begin(term);
        isBegun = true;
        writer.postings.write(to - before);
        writer.postings.write(fields);
        writer.postings.write(count);
        writer.positions.copy(segment.positions, from, place);
        before = to;
      });
      at[which] = index + 1;
      heads[which] = index + 1 < segment.count ? termAt(segment, index + 1) : null;
    });
  }
  return writer.seal(segments.reduce((sum, { size }) => sum + size, 0));
}

/** Visits the texts of a term in order of their numbers, with the fields as bits and how often it stands there. */
export function eachPosting(
  segment: Segment,
  term: number,
  visit: (text: number, fields: number, count: number) => void,
): void {
  const { postings } = segment;
  const end = segment.postingStarts[term + 1] ?? 0;
  let at = segment.postingStarts[term] ?? 0;
  let text = 0;
  while (at < end) {
    let byte = postings[at++] ?? 0;
    let step = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = postings[at++] ?? 0;
      step |= (byte & 0x7f) << shift;
    }
    byte = postings[at++] ?? 0;
    let fields = byte & 0x7f;
    if (byte > 0x7f) fields |= (postings[at++] ?? 0) << 7;
    byte = postings[at++] ?? 0;
    let count = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = postings[at++] ?? 0;
      count |= (byte & 0x7f) << shift;
    }
    text += step;
    visit(text, fields, count);
  }
}

function skip(bytes: Uint8Array, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0; at += 1) if ((bytes[at] ?? 0) < 0x80) left -= 1;
  return at;
}

function least(heads: readonly (string | null)[]): string | null {
  let found: string | null = null;
  for (const head of heads) if (head !== null && (found === null || head < found)) found = head;
  return found;
}
