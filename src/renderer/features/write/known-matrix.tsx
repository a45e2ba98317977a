import { type ReactElement, useMemo } from 'react';
import { countryName } from '../../../shared/entities/index.ts';
import { countryMatrix } from '../../../shared/reading/country-matrix.ts';
import type { IssueKnowledge } from '../../reading/issue-knowledge.ts';
import { useReading, useRegister } from '../../reading/use-reading.ts';
import { kindLook } from '../../ui/entity-kind.tsx';
import styles from './matrix.module.css';
import panelStyles from './panel.module.css';
import { Panel } from './panel.tsx';

export interface KnownMatrixProps {
  readonly knowledge: IssueKnowledge;
}

const MOST_ROWS = 14;
const ROW_PX = 24;
const COLUMN_PX = 44;
const BIGGEST_PX = 9;

/** Which countries the issue is about, and by whom: drawn as dots, with the same as a table for those who do not see them. */
export function KnownMatrix({ knowledge }: KnownMatrixProps): ReactElement {
  const { fields } = useReading(knowledge);
  const register = useRegister(knowledge);
  const { kinds, rows } = useMemo(() => countryMatrix([...fields.values()], register), [fields, register]);
  const shown = rows.slice(0, MOST_ROWS);
  const most = Math.max(1, ...shown.flatMap(({ mentions }) => mentions));
  const nameOf = (code: string) => (code === '' ? 'No country' : countryName(code, 'en'));
  return (
    <Panel id="matrix" name="Countries and kinds" note={`${rows.length} countries`} height={220} isFoldedAtFirst>
      {shown.length === 0 ? (
        <p className={panelStyles.empty}>No names with a country yet.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard, and nothing in it can be
        <section className={styles.matrix} aria-label="Countries and kinds, as a table" tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>
                  <span className="sr">Country</span>
                </th>
                {kinds.map((kind) => (
                  <th key={kind} className={styles.kind}>
                    {kindLook(kind).short}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ country, mentions }) => (
                <tr key={country}>
                  <th scope="row">{nameOf(country)}</th>
                  {mentions.map((count, index) => (
                    <td key={kinds[index]}>
                      <span className="sr">{count}</span>
                      {count === 0 ? null : (
                        <svg
                          width={COLUMN_PX}
                          height={ROW_PX}
                          viewBox={`0 0 ${COLUMN_PX} ${ROW_PX}`}
                          aria-hidden="true"
                          className={styles.dot}
                        >
                          <circle
                            cx={COLUMN_PX / 2}
                            cy={ROW_PX / 2}
                            r={Math.max(2, BIGGEST_PX * Math.sqrt(count / most))}
                          />
                          <title>{`${count} ${count === 1 ? 'mention' : 'mentions'}`}</title>
                        </svg>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Panel>
  );
}
