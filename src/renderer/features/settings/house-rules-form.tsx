import { type ReactElement, useId } from 'react';
import type { Publication } from '../../../shared/domain/publication.ts';
import { NUMBER_MAGNITUDES } from '../../../shared/domain/quantity.ts';
import { NAMING_CHECKS } from '../../../shared/entities/index.ts';
import { MAGNITUDE_WORDS } from './setting-words.ts';
import styles from './settings.module.css';

export interface HouseRulesFormProps {
  readonly publication: Publication;
  readonly onChange: (values: Partial<Omit<Publication, 'id'>>) => void;
}

/** How a publication writes: numbers, sources, and what is checked of its names. */
export function HouseRulesForm({ publication, onChange }: HouseRulesFormProps): ReactElement {
  const group = useId();
  const { namingChecksOff, numberMagnitude, sourceStyle } = publication;
  const toggle = (check: string, isOff: boolean) =>
    onChange({
      namingChecksOff: isOff ? namingChecksOff.filter((name) => name !== check) : [...namingChecksOff, check],
    });
  return (
    <>
      <fieldset className={styles.rules}>
        <legend className={styles.legend}>Big numbers, when house style is applied</legend>
        <div className={styles.choices}>
          {NUMBER_MAGNITUDES.map((value) => (
            <label key={value} className={styles.choice}>
              <input
                type="radio"
                name={group}
                checked={numberMagnitude === value}
                onChange={() => onChange({ numberMagnitude: value })}
              />
              {MAGNITUDE_WORDS[value]}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className={styles.rules}>
        <legend className={styles.legend}>Sources</legend>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={sourceStyle === 'notes'}
            onChange={() => onChange({ sourceStyle: sourceStyle === 'notes' ? 'line' : 'notes' })}
          />
          Sources as numbered notes
        </label>
      </fieldset>
      <fieldset className={styles.rules}>
        <legend className={styles.legend}>Names are checked for</legend>
        {NAMING_CHECKS.map(({ name, label, explanation }) => {
          const isOff = namingChecksOff.includes(name);
          return (
            <div key={name} className={styles.rule}>
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  checked={!isOff}
                  aria-describedby={`${group}-${name}`}
                  onChange={() => toggle(name, isOff)}
                />
                {label}
              </label>
              <p id={`${group}-${name}`} className={styles.hint}>
                {explanation}
              </p>
            </div>
          );
        })}
      </fieldset>
    </>
  );
}
