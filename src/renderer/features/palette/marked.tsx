import type { ReactElement } from 'react';

export interface MarkedProps {
  readonly text: string;
  readonly query: string;
}

/** A text with the find in it marked. */
export function Marked({ text, query }: MarkedProps): ReactElement {
  const at = query === '' ? -1 : text.toLowerCase().indexOf(query.toLowerCase());
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + query.length)}</mark>
      {text.slice(at + query.length)}
    </>
  );
}
