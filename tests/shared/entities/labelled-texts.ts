import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A name as a person marked it in a text. */
export interface LabelledName {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
}

export interface LabelledText {
  readonly file: string;
  readonly text: string;
  readonly names: readonly LabelledName[];
}

const FOLDER = fileURLToPath(new URL('../../fixtures/entities/unknown-names/', import.meta.url));

/** The texts whose names are marked `[[name|kind]]`, those of files whose names begin with a prefix. */
export const labelledTexts = (prefix: RegExp): readonly LabelledText[] =>
  readdirSync(FOLDER)
    .filter((file) => prefix.test(file))
    .sort()
    .map((file) => ({ file, ...withoutMarks(readFileSync(`${FOLDER}${file}`, 'utf8').trim()) }));

function withoutMarks(marked: string): Omit<LabelledText, 'file'> {
  const names: LabelledName[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[\[([^|\]]+)\|([^\]]+)\]\]/g)) {
    const [whole, name = '', kind = ''] = match;
    text += marked.slice(from, match.index);
    names.push({ start: text.length, end: text.length + name.length, text: name, kind });
    text += name;
    from = match.index + whole.length;
  }
  return { text: text + marked.slice(from), names };
}
