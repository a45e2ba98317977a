import type { ReactElement } from 'react';
import { MASTHEAD_FORM_WORDS } from '../../../shared/brand/brand-words.ts';
import { type BrandLogo, MASTHEAD_FORMS } from '../../../shared/domain/brand.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './brand.module.css';
import type { BrandFormProps } from './brand-form.ts';

/** What stands at the head of every output, and how. */
export function MastheadForm({ desk, set }: BrandFormProps): ReactElement {
  const { publication, change, chooseLogo } = desk;
  const { brand } = publication;
  const choose = (key: 'logo' | 'darkLogo') =>
    void chooseLogo().then((logo) => {
      if (logo !== null) set({ [key]: logo });
    });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Masthead</legend>
      <div className={styles.choices}>
        {MASTHEAD_FORMS.map((form) => (
          <label key={form} className={styles.choice}>
            <input
              type="radio"
              name="masthead"
              checked={brand.masthead === form}
              onChange={() => set({ masthead: form })}
            />
            {MASTHEAD_FORM_WORDS[form]}
          </label>
        ))}
      </div>
      <TextField
        label="Text in the masthead"
        value={brand.mastheadText}
        placeholder={publication.name}
        onChange={(mastheadText) => set({ mastheadText })}
      />
      <TextField label="Line under it" value={publication.tagline} onChange={(tagline) => change({ tagline })} />
      <Logo
        name="Logo"
        logo={brand.logo}
        none="none: the text stands there"
        onChoose={() => choose('logo')}
        onRemove={() => set({ logo: null, darkLogo: null })}
      />
      {brand.logo === null ? null : (
        <Logo
          name="Logo in the dark"
          logo={brand.darkLogo}
          none="none: the light one stands on a light ground"
          onChoose={() => choose('darkLogo')}
          onRemove={() => set({ darkLogo: null })}
        />
      )}
    </fieldset>
  );
}

interface LogoProps {
  readonly name: string;
  readonly logo: BrandLogo | null;
  readonly none: string;
  readonly onChoose: () => void;
  readonly onRemove: () => void;
}

function Logo({ name, logo, none, onChoose, onRemove }: LogoProps): ReactElement {
  return (
    <div className={styles.row}>
      <span>
        <span className={styles.name}>{name}</span>
        <span className={styles.hint}>{logo === null ? none : `${logo.widthPx} × ${logo.heightPx} pixels`}</span>
      </span>
      <Button size="small" aria-label={`${name}: choose an image`} onClick={onChoose}>
        Choose…
      </Button>
      {logo === null ? null : (
        <Button kind="text" size="small" aria-label={`${name}: remove`} onClick={onRemove}>
          Remove
        </Button>
      )}
    </div>
  );
}
