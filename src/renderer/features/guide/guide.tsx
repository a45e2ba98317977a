import type { ReactElement } from 'react';
import { keyCaps } from '../../commands/keys.ts';
import { Keys } from '../../ui/keys.tsx';
import { ReadingPage } from '../../ui/reading-page.tsx';
import styles from './guide.module.css';
import { GUIDE, GUIDE_KEYS } from './guide-text.ts';

export interface GuideProps {
  readonly onClose: () => void;
}

/** How to work with the app, as a text to read and come back to. */
export function Guide({ onClose }: GuideProps): ReactElement {
  return (
    <ReadingPage title="Guide" area="guide" onClose={onClose}>
      {GUIDE.map((section) => (
        <section key={section.title}>
          <h2 className={styles.heading}>{section.title}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph} className={styles.text}>
              {paragraph}
            </p>
          ))}
        </section>
      ))}
      <h2 className={styles.heading}>Keys</h2>
      <table className={styles.keys}>
        <thead>
          <tr>
            <th scope="col">To</th>
            <th scope="col">Press</th>
          </tr>
        </thead>
        <tbody>
          {GUIDE_KEYS.map(([what, keys]) => (
            <tr key={what}>
              <td>{what}</td>
              <td>
                <Keys caps={keyCaps(keys)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ReadingPage>
  );
}
