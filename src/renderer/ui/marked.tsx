import type { ReactElement } from 'react';

/** A stretch of a text; `end` exclusive. */
export interface MarkedStretch {
  readonly start: number;
  readonly end: number;
}

export interface MarkedProps {
  readonly text: string;
  /** In order, not overlapping. */
  readonly marks: readonly MarkedStretch[];
}

/** A text with the finds in it marked. */
export function Marked({ text, marks }: MarkedProps): ReactElement {
  let from = 0;
  const parts = marks.map(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return { start, before, found: text.slice(start, end) };
  });
  return (
    <>
      {parts.map(({ start, before, found }) => (
        <span key={start}>
          {before}
          <mark>{found}</mark>
        </span>
      ))}
      {text.slice(from)}
    </>
  );
}

/** Where a query stands in a text as it was typed. */
export function marksOf(text: string, query: string): readonly MarkedStretch[] {
  const start = query === '' ? -1 : text.toLowerCase().indexOf(query.toLowerCase());
  return start < 0 ? [] : [{ start, end: start + query.length }];
}
