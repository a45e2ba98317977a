import type { FieldText, ReadField } from '../document/field-text.ts';
import { blockText } from '../document/plain-text.ts';
import type { RichText } from '../document/rich-text.ts';
import type { Development } from '../domain/development.ts';
import type { FieldPlace } from '../domain/field-place.ts';
import type { DevelopmentId } from '../domain/ids.ts';
import type { Issue } from '../domain/issue.ts';

/** One text of a part. */
export interface CheckedField {
  readonly place: FieldPlace;
  /** Null for a line. */
  readonly rich: RichText | null;
  readonly text: string;
}

/** What is checked by itself: a development, or one of the texts that an issue has once. */
export interface CheckedPart {
  /** Null for what the issue has once. */
  readonly development: Development | null;
  readonly fields: readonly CheckedField[];
  /** As readers of names and numbers take them, empty ones left out. Their objects live as long as the part does. */
  readonly words: readonly FieldText[];
}

/** Takes an issue apart in reading order. Parts that are as before are the same objects. */
export function createPartReader(): (issue: Issue) => readonly CheckedPart[] {
  let before = new Map<string, Known>();
  return (issue) => {
    const now = new Map<string, Known>();
    const take = (key: string, source: Development | RichText | string, index: number | null): CheckedPart => {
      const last = before.get(key);
      const isSame = last !== undefined && last.index === index && isEqual(last.source, source);
      const known = isSame ? { ...last, source } : { source, index, part: partOf(key, source, index) };
      now.set(key, known);
      return known.part;
    };
    const parts = [
      ...(['title', 'notice', 'lede', 'sectionHeading'] as const).map((field) => take(field, issue[field], null)),
      ...issue.developments.map((development, index) => take(development.id, development, index)),
      ...(['inContext', 'takeaway'] as const).map((field) => take(field, issue[field], null)),
    ];
    before = now;
    return parts;
  };
}

interface Known {
  readonly source: Development | RichText | string;
  readonly index: number | null;
  readonly part: CheckedPart;
}

const isEqual = (a: Known['source'], b: Known['source']): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

function partOf(key: string, source: Known['source'], index: number | null): CheckedPart {
  const field = (developmentId: DevelopmentId | null, name: ReadField, content: RichText | string): CheckedField => ({
    place: { developmentId, field: name },
    rich: typeof content === 'string' ? null : content,
    text: typeof content === 'string' ? content : blockText(content),
  });
  const isDevelopment = typeof source === 'object' && 'headline' in source;
  const fields = isDevelopment
    ? (['headline', 'body', 'whyThisMatters'] as const).map((name) => field(source.id, name, source[name]))
    : [field(null, key as ReadField, source)];
  return {
    development: isDevelopment ? source : null,
    fields,
    words: fields
      .filter(({ text }) => text.trim() !== '')
      .map(({ place, text }) => ({ field: place.field, developmentIndex: index, text })),
  };
}
