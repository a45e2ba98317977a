import type { ReactElement } from 'react';
import { fileStem } from '../../../shared/brand/file-stem.ts';
import { BRAND_PAGE_SIZES } from '../../../shared/domain/brand.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './brand.module.css';
import type { BrandFormProps } from './brand-form.ts';

const PAPER = [
  ['hasContents', 'Contents at the beginning'],
  ['hasCover', 'A cover of its own (PDF)'],
  ['hasCropMarks', 'Crop marks (PDF)'],
] as const;

/** Names and paper of what is exported, and the brand as a file of its own. */
export function FilesForm({ desk, set }: BrandFormProps): ReactElement {
  const { publication, issue } = desk;
  const { brand } = publication;
  return (
    <>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Files and paper</legend>
        <TextField
          label="Names of files, with {publication}, {number}, {date}, {title}, {language}"
          value={brand.fileNamePattern}
          onChange={(fileNamePattern) => set({ fileNamePattern })}
        />
        <p className={styles.hint}>{fileStem(issue, publication)}.html</p>
        <div className={styles.choices}>
          {BRAND_PAGE_SIZES.map((size) => (
            <label key={size} className={styles.choice}>
              <input
                type="radio"
                name="page-size"
                checked={brand.pageSize === size}
                onChange={() => set({ pageSize: size })}
              />
              {size}
            </label>
          ))}
        </div>
        {PAPER.map(([key, name]) => (
          <label key={key} className={styles.choice}>
            <input type="checkbox" checked={brand[key]} onChange={() => set({ [key]: !brand[key] })} />
            {name}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>The brand as a file</legend>
        <div className={styles.choices}>
          <Button size="small" onClick={desk.exportBrand}>
            Save the brand…
          </Button>
          <Button size="small" onClick={desk.importBrand}>
            Take over a brand…
          </Button>
        </div>
        <p className={styles.hint}>
          Look, words, logos, fonts and what Preflight asks travel as one file; digest export and digest check take it
          as --brand.
        </p>
      </fieldset>
    </>
  );
}
