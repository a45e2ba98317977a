import { termsOf } from './dictionary.ts';
import { eachPosting, type Segment } from './segment.ts';
import type { TermSequence } from './term-sequence.ts';

/** The texts in which terms stand side by side: for each its number, the fields as bits, and how often. */
export function eachSequence(
  segment: Segment,
  sequence: TermSequence,
  visit: (text: number, fields: number, count: number) => void,
): void {
  const { terms } = sequence;
  let ranges = terms.map(({ term }, at) => termsOf(segment, term, sequence.isPrefix && at === terms.length - 1));
  if (ranges.some(([from, to]) => from === to)) return;
  const first = ranges[0];
  if (first === undefined) return;
  ranges = ranges.slice(1);
  let places = placesOf(segment, first[0]);
  ranges.forEach(([from, to], at) => {
    const step = (terms[at + 1]?.offset ?? 0) - (terms[0]?.offset ?? 0);
    const before = places;
    places = new Places();
    for (let term = from; term < to; term += 1) follow(before, placesOf(segment, term), step, places);
  });
  for (let at = 0; at < places.texts.length; at += 1)
    visit(places.texts[at] ?? 0, places.fields[at] ?? 0, (places.ends[at] ?? 0) - (places.ends[at - 1] ?? 0));
}

/** Where something begins: for each text its number, fields, and the end of its stretch of `starts`. */
class Places {
  readonly texts: number[] = [];
  readonly fields: number[] = [];
  readonly ends: number[] = [];
  readonly starts: number[] = [];
}

function placesOf(segment: Segment, term: number): Places {
  const places = new Places();
  const { positions } = segment;
  let at = segment.positionStarts[term] ?? 0;
  eachPosting(segment, term, (text, fields, count) => {
    let position = 0;
    for (let left = count; left > 0; left -= 1) {
      let byte = positions[at++] ?? 0;
      let step = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = positions[at++] ?? 0;
        step |= (byte & 0x7f) << shift;
      }
      position += step;
      places.starts.push(position);
    }
    places.texts.push(text);
    places.fields.push(fields);
    places.ends.push(places.starts.length);
  });
  return places;
}

/** Adds to `into` where `second` stands `step` places after `first`; both in order of texts and places. */
function follow(first: Places, second: Places, step: number, into: Places): void {
  let one = 0;
  let other = 0;
  while (one < first.texts.length && other < second.texts.length) {
    const difference = (first.texts[one] ?? 0) - (second.texts[other] ?? 0);
    if (difference === 0) join(first, one, second, other, step, into);
    if (difference <= 0) one += 1;
    if (difference >= 0) other += 1;
  }
}

function join(first: Places, one: number, second: Places, other: number, step: number, into: Places): void {
  const oneEnd = first.ends[one] ?? 0;
  const otherEnd = second.ends[other] ?? 0;
  const had = into.starts.length;
  let at = first.ends[one - 1] ?? 0;
  let next = second.ends[other - 1] ?? 0;
  while (at < oneEnd && next < otherEnd) {
    const start = first.starts[at] ?? 0;
    const difference = start + step - (second.starts[next] ?? 0);
    if (difference === 0) into.starts.push(start);
    if (difference <= 0) at += 1;
    if (difference >= 0) next += 1;
  }
  if (into.starts.length === had) return;
  into.texts.push(first.texts[one] ?? 0);
  into.fields.push((first.fields[one] ?? 0) & (second.fields[other] ?? 0));
  into.ends.push(into.starts.length);
}
