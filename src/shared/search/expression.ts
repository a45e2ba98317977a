import { RE2JS, RE2JSException } from 're2js';
import { fail, ok, type Result } from '../domain/result.ts';
import type { BadExpression, FindPattern } from './find-pattern.ts';

export interface ExpressionMatch {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly string[];
  readonly namedGroups: Readonly<Record<string, string>>;
}
/** Finds the next match of one line from `start` on, or null. */
export type Expression = (line: string, start: number) => ExpressionMatch | null;

const MAX_EXPRESSION = 1_000;
/** Steps of the compiled expression; time is at worst their number times the text's length. */
const MAX_STEPS = 500;

/** What the engine says of an expression, and what a person is told. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/\(\?<?[=!]|invalid named capture: `\(\?<[=!]/, 'Looking ahead and behind, (?=…) and (?<=…), is not supported.'],
  [
    /invalid escape sequence: `\\[1-9k]/,
    'References back to a group, such as \\1, are not supported in the expression.',
  ],
  [/missing closing \)|unexpected \)/, 'A round bracket has no partner.'],
  [/missing closing \]/, 'A square bracket is not closed.'],
  [/missing argument to repetition/, 'There is nothing before a sign of repetition (*, +, ? or {…}).'],
  [/invalid repeat count|bad repetition/, 'The counts of a repetition {…} are too large or in the wrong order.'],
  [/trailing backslash/i, 'The backslash at the end escapes nothing.'],
];

/**
 * A person's regular expression, run by an engine that takes linear time whatever the expression (RE2): the built-in one
 * could hang on it. `^` and `$` are the line's, `\w` knows every script's letters.
 */
export function compileExpression(pattern: FindPattern): Result<Expression, BadExpression> {
  if (pattern.text.length > MAX_EXPRESSION)
    return bad(`The expression has more than ${MAX_EXPRESSION} characters. Shorten it.`);
  try {
    const source = RE2JS.translateRegExp(withUnicodeWords(pattern.text));
    const compiled = RE2JS.compile(source, RE2JS.MULTILINE | (pattern.isCaseSensitive ? 0 : RE2JS.CASE_INSENSITIVE));
    if (compiled.programSize() > MAX_STEPS)
      return bad('The expression repeats too much: lower the counts in {…}, or use * or + in their place.');
    const names = Object.entries(compiled.namedGroups());
    let reading = '';
    let matcher = compiled.matcher(reading);
    return ok((line, start) => {
      if (line !== reading) matcher = compiled.matcher(line);
      reading = line;
      if (!matcher.find(start)) return null;
      const group = (at: number): string => matcher.group(at) ?? '';
      return {
        start: matcher.start(),
        end: matcher.end(),
        groups: Array.from({ length: matcher.groupCount() }, (_, at) => group(at + 1)),
        namedGroups: Object.fromEntries(names.map(([name, at]) => [name, group(at)])),
      };
    });
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const said = MESSAGES.find(([test]) => test.test(error.message))?.[1];
    return bad(said ?? `“${pattern.text}” is not a regular expression: ${error.message}`);
  }
}

const bad = (message: string): Result<never, BadExpression> => fail({ kind: 'bad-expression', message });

/** `\w` and `\W` outside of square brackets, and `\w` within, for letters of all scripts; the engine's own are of ASCII. */
function withUnicodeWords(source: string): string {
  let isInBrackets = false;
  return source.replace(/\\[\s\S]|[[\]]/g, (piece) => {
    if (piece === '[') isInBrackets = true;
    else if (piece === ']') isInBrackets = false;
    if (piece === '\\w') return isInBrackets ? WORD : `[${WORD}]`;
    if (piece === '\\W' && !isInBrackets) return `[^${WORD}]`;
    return piece;
  });
}

const WORD = String.raw`\p{L}\p{M}\p{N}_`;
