/**
 * A text without its white space, with the way back. Splitting, joining and moving paragraphs change white space alone,
 * so places are compared by what is between.
 */
export interface SolidText {
  readonly solid: string;
  /** Where each character of `solid` stands in the text. */
  readonly offsets: Uint32Array;
}

export function solidText(text: string): SolidText {
  const offsets = new Uint32Array(text.length);
  let solid = '';
  let from = -1;
  let count = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const isSolid = at < text.length && isSolidCode(text.charCodeAt(at));
    if (isSolid) {
      offsets[count] = at;
      count += 1;
      if (from < 0) from = at;
    } else if (from >= 0) {
      solid += text.slice(from, at);
      from = -1;
    }
  }
  return { solid, offsets: offsets.subarray(0, count) };
}

/** How many characters from one offset of a text to another are no white space. */
export function solidsIn(text: string, from = 0, to = text.length): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (isSolidCode(text.charCodeAt(at))) count += 1;
  return count;
}

/** Where the `index`th solid character stands in a text that is gone through once; its end where there are fewer. */
export function offsetOfSolid(text: string, index: number): number {
  let left = index;
  for (let at = 0; at < text.length; at += 1) {
    if (!isSolidCode(text.charCodeAt(at))) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length;
}

/** The characters of a text that are no white space. */
export const solidsOf = (text: string): string => text.replace(/[\s\0]+/g, '');

/** The text's range of a stretch of its solid characters; empty stretches stand before their character. */
export function rangeOfSolids(
  { offsets }: SolidText,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const start = offsets[from] ?? (offsets.at(-1) ?? -1) + 1;
  return { start, end: to <= from ? start : (offsets[to - 1] ?? start) + 1 };
}

/** How many solid characters stand before an offset of the text. */
export function solidsBefore({ offsets }: SolidText, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same set as `\s` and the character that stands for what is no text. */
function isSolidCode(code: number): boolean {
  if (code > 0x20 && code < 0x7f) return true;
  return !/[\s\0]/.test(String.fromCharCode(code));
}
