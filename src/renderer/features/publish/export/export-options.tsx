import type { ReactElement } from 'react';
import type { ExportProfile } from '../../../../shared/export/export-profile.ts';
import { LEAST_THREAD_CHARACTERS } from '../../../../shared/export/format-options.ts';
import { SITE_FLAVOURS, type SiteFlavour } from '../../../../shared/export/site/site-flavours.ts';
import fieldStyles from '../../../ui/text-field.module.css';
import styles from './export.module.css';

export interface ExportOptionsProps {
  readonly now: ExportProfile;
  readonly onChange: (values: Partial<Omit<ExportProfile, 'name'>>) => void;
}

const GENERATORS: Readonly<Record<SiteFlavour, string>> = { hugo: 'Hugo', astro: 'Astro', eleventy: 'Eleventy' };

/** The options of the formats that are chosen; those of the others are not in the way. */
export function ExportOptions({ now, onChange }: ExportOptionsProps): ReactElement | null {
  const has = (...formats: readonly ExportProfile['formats'][number][]) =>
    formats.some((each) => now.formats.includes(each));
  return (
    <>
      {has('pdf', 'docx') ? (
        <div className={styles.option} role="radiogroup" aria-labelledby="paper">
          <span id="paper">Paper</span>
          <div className={styles.values}>
            {(['A4', 'Letter'] as const).map((size) => (
              <label key={size} className={styles.choice}>
                <input
                  type="radio"
                  name="paper"
                  checked={now.pageSize === size}
                  onChange={() => onChange({ pageSize: size })}
                />
                {size}
              </label>
            ))}
          </div>
        </div>
      ) : null}
      {has('thread') ? (
        <label className={styles.option}>
          <span>Post length</span>
          <span className={styles.values}>
            <input
              type="number"
              className={fieldStyles.input}
              min={LEAST_THREAD_CHARACTERS}
              max={10_000}
              defaultValue={now.threadCharacters}
              onChange={({ target }) => {
                const characters = target.valueAsNumber;
                if (Number.isInteger(characters) && characters >= LEAST_THREAD_CHARACTERS && characters <= 10_000)
                  onChange({ threadCharacters: characters });
              }}
            />
            <span className={styles.dim}>characters</span>
          </span>
        </label>
      ) : null}
      {has('site') ? (
        <label className={styles.option}>
          <span>Site for</span>
          <select
            className={fieldStyles.input}
            value={now.siteFlavour}
            onChange={({ target }) => onChange({ siteFlavour: target.value as SiteFlavour })}
          >
            {SITE_FLAVOURS.map((flavour) => (
              <option key={flavour} value={flavour}>
                {GENERATORS[flavour]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </>
  );
}
