import { columnsOf } from './text-width.ts';

/** Signs that never begin a line. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}々〻ー]/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Breaks a text into lines of at most so many columns, between words or Chinese signs; what has no gap stands out. */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, columns));
}

function wrapLine(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    const isBroken = line !== '' && columnsOf(line + piece.trimEnd()) > columns;
    if (isBroken) lines.push(line.trimEnd());
    line = isBroken ? piece.trimStart() : line + piece;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Stretches that are not broken within: words with the space behind them, single Chinese signs with what closes them. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const word of text.match(/[^ ]+ *|^ +/g) ?? []) {
    if (!WIDE.test(word)) {
      found.push(word);
      continue;
    }
    let open = '';
    for (const sign of word) {
      const isApart = open !== '' && !CLOSING.test(sign) && (WIDE.test(sign) || WIDE.test(open.at(-1) ?? ''));
      if (isApart && !/[\p{Ps}\p{Pi}]$/u.test(open)) {
        found.push(open);
        open = '';
      }
      open += sign;
    }
    found.push(open);
  }
  return found;
}
