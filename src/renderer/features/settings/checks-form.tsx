import type { ReactElement } from 'react';
import { CHECK_GROUPS } from '../../../shared/checks/all-checks.ts';
import { CHECK_LEVELS, type CheckLevel, type CheckPolicy } from '../../../shared/domain/check-policy.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { TextField } from '../../ui/text-field.tsx';
import { HouseRuleList } from './house-rule-list.tsx';
import { LEVEL_WORDS } from './setting-words.ts';
import styles from './settings.module.css';

export interface ChecksFormProps {
  readonly publication: Publication;
  readonly onChange: (values: Pick<Publication, 'checks'>) => void;
}

/** What a publication asks of an issue before it goes out: which findings block, its own rules, the length of lines. */
export function ChecksForm({ publication, onChange }: ChecksFormProps): ReactElement {
  const { name, checks } = publication;
  const set = (values: Partial<CheckPolicy>) => onChange({ checks: { ...checks, ...values } });
  const setLevel = (check: string, level: CheckLevel, own: CheckLevel) => {
    const { [check]: _before, ...others } = checks.levels;
    // What is as usual is not written down, so that it follows what later versions find usual.
    set({ levels: level === own ? others : { ...others, [check]: level } });
  };
  const characters = (key: keyof CheckPolicy['lines']) => (value: string) => {
    if (/^\d{0,4}$/.test(value)) set({ lines: { ...checks.lines, [key]: Number(value) } });
  };
  const changed = Object.keys(checks.levels).length;
  return (
    <section className={styles.workflow} aria-label={`Preflight in ${name}`}>
      <h3 className={styles.subheading}>Preflight</h3>
      <div className={styles.form}>
        <TextField
          label="Characters of a headline, at most (0: any)"
          value={String(checks.lines.headlineCharacters)}
          onChange={characters('headlineCharacters')}
        />
        <TextField
          label="Characters of a subject line, at most (0: any)"
          value={String(checks.lines.subjectCharacters)}
          onChange={characters('subjectCharacters')}
        />
      </div>
      <HouseRuleList rules={checks.houseRules} onChange={(houseRules) => set({ houseRules })} />
      <details className={styles.details}>
        <summary>
          Which findings block a release{' '}
          <span className={styles.hint}>{changed === 0 ? 'as usual' : `${changed} set otherwise than usual`}</span>
        </summary>
        {CHECK_GROUPS.map((group) => (
          <table key={group.name} className={styles.members}>
            <caption className={styles.caption}>{group.name}</caption>
            <tbody>
              {group.checks.map(({ name: check, label, severity }) => (
                <tr key={check}>
                  <th scope="row" id={`${publication.id}-${check}`}>
                    {label}
                  </th>
                  <td>
                    <select
                      className={styles.select}
                      aria-labelledby={`${publication.id}-${check}`}
                      value={checks.levels[check] ?? severity}
                      onChange={(event) => setLevel(check, event.target.value as CheckLevel, severity)}
                    >
                      {CHECK_LEVELS.map((level) => (
                        <option key={level} value={level}>
                          {LEVEL_WORDS[level]}
                          {level === severity ? ' (usual)' : ''}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </details>
    </section>
  );
}
