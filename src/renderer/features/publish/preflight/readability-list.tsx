import type { ReactElement } from 'react';
import type { Readability } from '../../../../shared/checks/readability.ts';
import styles from './preflight.module.css';

export interface ReadabilityListProps {
  readonly readability: readonly Readability[];
  /** "4 Samsun battery works". */
  readonly nameOf: (developmentId: Readability['developmentId']) => string;
}

/** How each development reads: shown, not judged. */
export function ReadabilityList({ readability, nameOf }: ReadabilityListProps): ReactElement | null {
  if (readability.length === 0) return null;
  return (
    <details className={styles.readability}>
      <summary>Readability</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">Development</span>
            </th>
            <th scope="col" title="Words a sentence, on average">
              Words
            </th>
            <th scope="col" title="LIX: under 40 is easy, 50 the usual newspaper, over 60 hard">
              LIX
            </th>
          </tr>
        </thead>
        <tbody>
          {readability.map(({ developmentId, wordsPerSentence, lix }) => (
            <tr key={developmentId}>
              <th scope="row">{nameOf(developmentId)}</th>
              <td>{wordsPerSentence}</td>
              <td>{lix}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>Words a sentence, and LIX: under 40 is easy, 50 the usual newspaper, over 60 hard.</p>
    </details>
  );
}
