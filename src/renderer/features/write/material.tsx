import type { ReactElement } from 'react';
import { useOutline } from '../../documents/use-session.ts';
import outlineStyles from '../../ui/outline.module.css';
import styles from './write.module.css';
import type { WriteContext } from './write-place.ts';

/** The headlines of all developments with the first sentence of each analysis: what a closing piece draws from. */
export function Material({ context }: { readonly context: WriteContext }): ReactElement {
  const { developments } = useOutline(context.session);
  if (developments.length === 0) return <p className={outlineStyles.nothing}>No developments yet.</p>;
  return (
    <ul className={styles.material}>
      {developments.map((item) => (
        <li key={item.id} className={styles.materialItem}>
          <button
            type="button"
            className={styles.materialHead}
            onClick={() => context.goTo({ kind: 'development', id: item.id })}
          >
            {item.headline === '' ? 'No headline yet' : item.headline}
          </button>
          {item.analysisOpening === '' ? null : <p className={styles.materialText}>{item.analysisOpening}</p>}
        </li>
      ))}
    </ul>
  );
}
