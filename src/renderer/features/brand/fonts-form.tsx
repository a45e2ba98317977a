import { type ReactElement, useId } from 'react';
import { familyName, fontFaceName } from '../../../shared/brand/font-stack.ts';
import { withFonts } from '../../../shared/brand/with-fonts.ts';
import { BRAND_FONTS, type BrandFamily, type BrandFontFile } from '../../../shared/domain/brand.ts';
import { Button } from '../../ui/button.tsx';
import styles from './brand.module.css';
import type { BrandFormProps } from './brand-form.ts';

const NOTES: Partial<Record<BrandFamily, string>> = {
  'system serif': 'Serif of the reader’s system',
  'system sans': 'Sans of the reader’s system',
};

/** The families of text and headlines: those that ship, the reader's own, or files of the publication. */
export function FontsForm({ desk, set }: BrandFormProps): ReactElement {
  const { brand } = desk.publication;
  const families: readonly BrandFamily[] = [...BRAND_FONTS, ...new Set(brand.ownFonts.map(({ family }) => family))];
  const remove = (font: BrandFontFile) => {
    const left = brand.ownFonts.filter(({ sha256 }) => sha256 !== font.sha256);
    const { ownFonts, textFont, headingFont } = withFonts(brand, left);
    set({ ownFonts, textFont, headingFont });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Fonts</legend>
      <FamilyChoice
        label="Text"
        value={brand.textFont}
        families={families}
        onChange={(textFont) => set({ textFont })}
      />
      <FamilyChoice
        label="Headlines"
        value={brand.headingFont}
        families={families}
        onChange={(headingFont) => set({ headingFont })}
      />
      {brand.ownFonts.map((font) => (
        <div key={font.sha256} className={styles.row}>
          <span>
            <span className={styles.name}>{familyName(font.family)}</span>
            <span className={styles.hint}>
              {[font.style, font.weight.replace(' ', ' to '), font.mediaType.slice('font/'.length)].join(', ')}
            </span>
          </span>
          <Button kind="text" size="small" aria-label={`Remove ${fontFaceName(font)}`} onClick={() => remove(font)}>
            Remove
          </Button>
        </div>
      ))}
      <Button size="small" onClick={desk.addFont}>
        Add a font file…
      </Button>
      <p className={styles.hint}>
        A file (.woff2, .ttf, .otf) of a font whose licence lets you embed it. Web page, PDF and EPUB carry it; mail and
        Word use what their readers have.
      </p>
    </fieldset>
  );
}

interface FamilyChoiceProps {
  readonly label: string;
  readonly value: BrandFamily;
  readonly families: readonly BrandFamily[];
  readonly onChange: (family: BrandFamily) => void;
}

function FamilyChoice({ label, value, families, onChange }: FamilyChoiceProps): ReactElement {
  const id = useId();
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => onChange(event.target.value as BrandFamily)}
      >
        {families.map((family) => (
          <option key={family} value={family}>
            {NOTES[family] ?? familyName(family)}
          </option>
        ))}
      </select>
    </div>
  );
}
