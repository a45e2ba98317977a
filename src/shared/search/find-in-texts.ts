import { fail, ok, type Result } from '../domain/result.ts';
import { charClass, DIGIT, LETTER } from './char-class.ts';
import { compileExpression, type Expression } from './expression.ts';
import type { BadExpression, FindPattern, FoundInText } from './find-pattern.ts';

/** More than a person looks through; the count is then a lower bound. */
export const MAX_FOUND = 10_000;
/** An engine that is linear in a line may still begin anew at each of its characters; so lines are kept short. */
const MAX_LINE = 4_000;

/**
 * Every place where a pattern stands in texts, in their order, not overlapping; empty matches are passed over. Looked for
 * line by line. Without a regular expression a straight quote finds every form of quote, and a space the one that does not break.
 */
export function findInTexts(
  texts: readonly { readonly key: string; readonly text: string }[],
  pattern: FindPattern,
): Result<readonly FoundInText[], BadExpression> {
  if (pattern.text === '') return ok([]);
  const compiled = pattern.isRegularExpression ? expressionOf(pattern) : ok(literal(pattern));
  if (!compiled.ok) return fail(compiled.error);
  const found: FoundInText[] = [];
  for (const { key, text } of texts)
    for (const [from, to] of linesOf(text)) {
      const line = text.slice(from, to);
      for (let at = 0; at < line.length; ) {
        const match = compiled.value(line, at);
        if (match === null) break;
        const { start, end, groups, namedGroups } = match;
        at = end > start ? end : end + 1;
        if (end === start || (pattern.isWholeWord && !isWhole(line, start, end))) continue;
        found.push({ key, start: from + start, end: from + end, text: line.slice(start, end), groups, namedGroups });
        if (found.length === MAX_FOUND) return ok(found);
      }
    }
  return ok(found);
}

/** Rules of a house are looked for in every text anew. */
const MOST_KEPT = 64;
const expressions = new Map<string, Result<Expression, BadExpression>>();

function expressionOf(pattern: FindPattern): Result<Expression, BadExpression> {
  const key = `${pattern.isCaseSensitive} ${pattern.text}`;
  const known = expressions.get(key) ?? compileExpression(pattern);
  if (expressions.size === MOST_KEPT && !expressions.has(key)) expressions.clear();
  expressions.set(key, known);
  return known;
}

/** A pattern that means its characters alone. */
function literal({ text, isCaseSensitive }: FindPattern): Expression {
  const source = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/['" ]/g, (char) => FORMS[char] ?? char);
  const pattern = new RegExp(source, isCaseSensitive ? 'gu' : 'giu');
  return (line, start) => {
    pattern.lastIndex = start;
    const match = pattern.exec(line);
    return match && { start: match.index, end: match.index + match[0].length, groups: [], namedGroups: {} };
  };
}

const FORMS: Readonly<Record<string, string>> = {
  "'": "['‘’‚‛ʼʻ]",
  '"': '["“”„‟«»]',
  ' ': '[ \\u00a0\\u202f\\u2009]',
};

/** Lines without their ends; very long ones are cut after a space. */
function* linesOf(text: string): Generator<readonly [from: number, to: number]> {
  let from = 0;
  while (from < text.length) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    while (end - from > MAX_LINE) {
      const space = text.lastIndexOf(' ', from + MAX_LINE - 1);
      const to = space > from ? space + 1 : from + MAX_LINE;
      yield [from, to];
      from = to;
    }
    if (end > from) yield [from, end];
    from = end + 1;
  }
}

/** Whether a word neither runs into a stretch nor out of it. */
const isWhole = (line: string, start: number, end: number): boolean =>
  !(isWordChar(before(line, start)) && isWordChar(after(line, start))) &&
  !(isWordChar(before(line, end)) && isWordChar(after(line, end)));

function isWordChar(codePoint: number): boolean {
  const kind = charClass(codePoint);
  return kind === LETTER || kind === DIGIT;
}

const SPACE = 0x20;

const after = (line: string, at: number): number => line.codePointAt(at) ?? SPACE;

function before(line: string, at: number): number {
  const unit = line.charCodeAt(at - 1);
  if (at < 1) return SPACE;
  return unit >= 0xdc00 && unit < 0xe000 ? (line.codePointAt(at - 2) ?? unit) : unit;
}
