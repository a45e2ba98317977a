const MOST_WORDS = 5;
const STOP = /[.,;:!?()\n–—]/u;

/** A few words beside a number that are likely to say what it measures; only ever shown as a guess. */
export function guessMeasure(text: string, start: number, end: number): string {
  const after = words(
    text
      .slice(end, end + 80)
      .replace(/^[-\u2010\u2011]/, ' ')
      .split(STOP)[0] ?? '',
  ).slice(0, MOST_WORDS);
  if (after.length > 0) return after.join(' ');
  return words(
    text
      .slice(Math.max(0, start - 80), start)
      .split(STOP)
      .at(-1) ?? '',
  )
    .slice(-MOST_WORDS)
    .join(' ');
}

const words = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean);
