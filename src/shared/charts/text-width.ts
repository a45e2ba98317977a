import type { Box } from './clear-of.ts';

/** Widths of characters in parts of the font size: a sans such as Inter, measured by class. Rather too wide than too narrow. */
const NARROW = /[ilj.,:;'’|!()[\]I\s\u00a0]/;
const SLIM = /[ftr]/;
const WIDE = /[mwMW%@—]/;
const FULL = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/;

const widthOf = (character: string): number => {
  if (/[\d–−]/.test(character)) return 0.63;
  if (NARROW.test(character)) return 0.34;
  if (SLIM.test(character)) return 0.42;
  if (WIDE.test(character)) return 0.9;
  if (FULL.test(character)) return 1;
  return /\p{Lu}/u.test(character) ? 0.74 : 0.61;
};

/** About how wide a text is, in pixels: where charts are drawn there may be no fonts to measure. */
export const textWidth = (text: string, fontSizePx: number, isBold = false): number =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0) * fontSizePx * (isBold ? 1.06 : 1);

/** What a text covers that begins at a place, its baseline given. */
export const textBox = (text: string, x: number, baselineY: number, fontSizePx: number, isBold = false): Box => ({
  left: x,
  right: x + textWidth(text, fontSizePx, isBold),
  top: baselineY - fontSizePx * 0.8,
  bottom: baselineY + fontSizePx * 0.2,
});

/** A text in lines of at most a width; the last line allowed ends in an ellipsis where the text goes on. */
export function wrapText(
  text: string,
  fontSizePx: number,
  widthPx: number,
  mostLines: number,
  isBold = false,
): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, fontSizePx, isBold) <= widthPx) {
      line = longer;
      continue;
    }
    if (lines.length === mostLines - 1)
      return [...lines, cut(`${line} ${words.slice(at).join(' ')}`, fontSizePx, widthPx, isBold)];
    lines.push(cut(line, fontSizePx, widthPx, isBold));
    line = word;
  }
  return line === '' ? lines : [...lines, cut(line, fontSizePx, widthPx, isBold)];
}

function cut(text: string, fontSizePx: number, widthPx: number, isBold: boolean): string {
  let width = 0;
  const most = widthPx - 0.9 * fontSizePx;
  const characters = [...text];
  for (const [at, character] of characters.entries()) {
    width += widthOf(character) * fontSizePx * (isBold ? 1.06 : 1);
    if (width <= most) continue;
    // What is left may still fit without the ellipsis.
    return textWidth(text, fontSizePx, isBold) <= widthPx ? text : `${characters.slice(0, at).join('').trimEnd()}…`;
  }
  return text;
}
