import type { List, RootContent } from 'mdast';

const BULLET = /^\s*[•◦▪‣·*–-]\s+(?=\S)/;

/**
 * Makes blocks of plain text. One paragraph a line where lines are long; where the text was wrapped at a width, lines
 * that were full are joined with the next, so that a short line (a headline) stays one of its own.
 */
export function readPlainText(text: string): RootContent[] {
  const lines = text.split('\n').map((line) => line.replace(/[ \t]+$/g, ''));
  const width = wrapWidth(lines);
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push(open.join(' '));
    open = [];
  };
  lines.forEach((line, index) => {
    if (line.trim() === '') {
      close();
      return;
    }
    if (BULLET.test(line)) close();
    open.push(open.length === 0 ? line : line.trim());
    const next = lines[index + 1] ?? '';
    if (width === null || !isFull(line, next, width)) close();
  });
  close();
  return joinBullets(paragraphs);
}

/** The width that a text was wrapped at, or null where every line is a paragraph. */
function wrapWidth(lines: readonly string[]): number | null {
  const filled = lines.filter((line) => line.trim() !== '');
  const longest = filled.reduce((most, line) => Math.max(most, line.length), 0);
  if (longest > 110 || longest < 40 || filled.length < 4) return null;
  let full = 0;
  let pairs = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1] ?? '';
    if (line.trim() === '' || next.trim() === '') return;
    pairs += 1;
    if (isFull(line, next, longest)) full += 1;
  });
  return pairs >= 2 && full / pairs > 0.4 ? longest : null;
}

/** True where the next line's first word would not have fitted: the line ended because it was full. */
function isFull(line: string, next: string, width: number): boolean {
  if (next.trim() === '' || BULLET.test(next)) return false;
  const firstWord = next.trim().split(/\s/)[0] ?? '';
  return line.length + 1 + firstWord.length > width - 2;
}

function joinBullets(paragraphs: readonly string[]): RootContent[] {
  const out: RootContent[] = [];
  for (const paragraph of paragraphs) {
    const isBullet = BULLET.test(paragraph);
    const value = paragraph.replace(BULLET, '').trim();
    if (!isBullet) {
      out.push({ type: 'paragraph', children: [{ type: 'text', value: paragraph.trim() }] });
      continue;
    }
    const last = out.at(-1);
    const list: List = last?.type === 'list' ? last : { type: 'list', ordered: false, spread: false, children: [] };
    if (list !== last) out.push(list);
    list.children.push({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
    });
  }
  return out;
}
