import type { ReactElement } from 'react';
import { THEMES } from '../../../shared/brand/themes.ts';
import type { Brand } from '../../../shared/domain/brand.ts';
import styles from './brand.module.css';

export interface ThemeChoiceProps {
  readonly brand: Brand;
  readonly onChange: (brand: Brand) => void;
}

/** The looks that ship, to start from: what a brand says stays as it is. */
export function ThemeChoice({ brand, onChange }: ThemeChoiceProps): ReactElement {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Start from a theme</legend>
      {THEMES.map((theme) => (
        <label key={theme.id} className={styles.theme}>
          <input
            type="radio"
            name="theme"
            checked={isLook(brand, theme.look)}
            onChange={() => onChange({ ...brand, ...theme.look })}
          />
          <span
            className={styles.swatch}
            style={{ background: theme.look.light.page, borderColor: theme.look.light.accent }}
            aria-hidden="true"
          >
            <span style={{ background: theme.look.light.accent }} />
            <span style={{ background: theme.look.light.ink }} />
            <span style={{ background: theme.look.light.wash }} />
          </span>
          <span>
            <span className={styles.name}>{theme.name}</span>
            <span className={styles.hint}>{theme.note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const isLook = (brand: Brand, look: (typeof THEMES)[number]['look']): boolean =>
  (Object.keys(look) as (keyof typeof look)[]).every((key) => JSON.stringify(brand[key]) === JSON.stringify(look[key]));
