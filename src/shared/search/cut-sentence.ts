import type { Mark } from './search-text.ts';

const MAX_LENGTH = 320;

/** The sentence with its marks; of a long one what is around the first mark. */
export function cutSentence(
  text: string,
  sentence: Mark,
  found: readonly Mark[],
): { snippet: string; marks: readonly Mark[] } {
  let { start, end } = sentence;
  const marks = apart(found.filter((mark) => mark.start >= start && mark.end <= end));
  let before = '';
  let after = '';
  if (end - start > MAX_LENGTH) {
    const middle = marks[0]?.start ?? start;
    const from = Math.max(start, Math.min(middle - MAX_LENGTH / 4, end - MAX_LENGTH));
    const to = Math.min(end, from + MAX_LENGTH);
    if (from > start) before = '… ';
    if (to < end) after = ' …';
    start = from > start ? wordStart(text, from, middle) : start;
    end = to < end ? wordEnd(text, to, start) : end;
  }
  return {
    snippet: `${before}${text.slice(start, end)}${after}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start + before.length, end: mark.end - start + before.length })),
  };
}

function wordStart(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/);
  return space < 0 ? onCodePoint(text, from) : from + space + 1;
}

function wordEnd(text: string, to: number, start: number): number {
  const kept = text.slice(start, to);
  const space = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\t'));
  return space > kept.length / 2 ? start + space : onCodePoint(text, to);
}

const onCodePoint = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);

/** Marks in order, those that touch or overlap as one. */
function apart(found: readonly Mark[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { start, end } of [...found].sort((one, other) => one.start - other.start)) {
    const before = marks.at(-1);
    if (before !== undefined && start <= before.end)
      marks[marks.length - 1] = { start: before.start, end: Math.max(before.end, end) };
    else marks.push({ start, end });
  }
  return marks;
}
