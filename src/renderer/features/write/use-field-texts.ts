import { useEffect, useState } from 'react';
import { createFieldTexts, type TextOfField } from '../../documents/field-texts.ts';
import type { IssueSession } from '../../documents/issue-session.ts';

/** What is found may lag this far behind the keys. */
const LAG_MS = 120;

/** The words of all fields of an issue, followed as they change. */
export function useFieldTexts(session: IssueSession): readonly TextOfField[] {
  const [texts, setTexts] = useState<readonly TextOfField[]>([]);
  useEffect(() => {
    const reader = createFieldTexts(session.doc);
    let timer: ReturnType<typeof setTimeout> | undefined;
    setTexts(reader.current());
    const stop = reader.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setTexts(reader.current()), LAG_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
      reader.destroy();
    };
  }, [session]);
  return texts;
}
