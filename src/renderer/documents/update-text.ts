import { diffArrays } from 'diff';
import type * as Y from 'yjs';
import type { TextSpec } from '../../shared/crdt/field-spec.ts';
import { wordTokens } from '../../shared/document/word-tokens.ts';
import { type Delta, formatOf } from './read-field-spec.ts';

/** Makes a shared text what a spec says: only characters that differ are written, only looks that differ are set. */
export function updateText(text: Y.XmlText, spec: TextSpec): void {
  const old = (text.toDelta() as Delta).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
  writeWords(text, old, spec.parts.map((part) => part.text).join(''));
  writeLooks(text, spec);
}

function writeWords(text: Y.XmlText, old: string, next: string): void {
  let at = 0;
  let gone = '';
  let come = '';
  const write = () => {
    const { start, end } = sharedEnds(gone, come);
    const removed = gone.length - start - end;
    const words = come.slice(start, come.length - end);
    if (removed > 0) text.delete(at + start, removed);
    if (words !== '') text.insert(at + start, words);
    at += come.length;
    gone = '';
    come = '';
  };
  for (const { added, removed, value } of diffArrays(wordTokens(old), wordTokens(next))) {
    const words = value.join('');
    if (removed) gone += words;
    else if (added) come += words;
    else {
      write();
      at += words.length;
    }
  }
  write();
}

/** How much two strings share at both ends, never half a character. */
function sharedEnds(a: string, b: string): { start: number; end: number } {
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a[start] === b[start]) start += 1;
  if (start > 0 && isHigh(a[start - 1])) start -= 1;
  let end = 0;
  while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  if (end > 0 && isLow(a[a.length - end])) end -= 1;
  return { start, end };
}

const isHigh = (unit: string | undefined): boolean => unit !== undefined && /[\ud800-\udbff]/.test(unit);
const isLow = (unit: string | undefined): boolean => unit !== undefined && /[\udc00-\udfff]/.test(unit);

/** Sets format and number of each part, as `write-rich-text.ts` writes them. */
function writeLooks(text: Y.XmlText, { parts }: TextSpec): void {
  let at = 0;
  parts.forEach((part, index) => {
    const end = at + part.text.length;
    for (const { from, to, attributes } of partsBetween(text, at, end)) {
      const number = attributes?.i ?? 0;
      if (formatOf(attributes) === part.format && number === index) continue;
      const { __format: _format, ...others } = attributes?.p ?? {};
      const properties = { ...others, ...(part.format === 0 ? {} : { __format: part.format }) };
      text.format(from, to - from, {
        p: Object.keys(properties).length === 0 ? null : properties,
        i: index === 0 ? null : index,
      });
    }
    at = end;
  });
}

function partsBetween(text: Y.XmlText, start: number, end: number) {
  let at = 0;
  return (text.toDelta() as Delta).flatMap(({ insert, attributes }) => {
    const from = Math.max(at, start);
    at += typeof insert === 'string' ? insert.length : 1;
    const to = Math.min(at, end);
    return to > from ? [{ from, to, attributes }] : [];
  });
}
