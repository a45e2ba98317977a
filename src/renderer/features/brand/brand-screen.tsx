import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './brand.module.css';
import type { BrandDesk } from './brand-desk.ts';
import { BrandPreview } from './brand-preview.tsx';
import { ColoursForm } from './colours-form.tsx';
import { FilesForm } from './files-form.tsx';
import { FontsForm } from './fonts-form.tsx';
import { MastheadForm } from './masthead-form.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import { MailForm, WordsForm } from './words-form.tsx';

/** How a publication looks and what it always says, beside the output itself. */
export function BrandScreen({ desk }: { readonly desk: BrandDesk }): ReactElement {
  const { publication, change, setBrand: set, onClose } = desk;
  const { brand } = publication;
  return (
    <main className={styles.screen}>
      <section className={styles.form} aria-label="Brand" data-area="brand">
        <div className={styles.bar}>
          <Button kind="quiet" size="small" onClick={onClose}>
            Back
          </Button>
        </div>
        <h1 className={styles.title}>Brand of {publication.name}</h1>
        <ThemeChoice brand={brand} onChange={(next) => change({ brand: next })} />
        <MastheadForm desk={desk} set={set} />
        <ColoursForm desk={desk} set={set} />
        <FontsForm desk={desk} set={set} />
        <WordsForm desk={desk} set={set} />
        <MailForm desk={desk} set={set} />
        <FilesForm desk={desk} set={set} />
      </section>
      <BrandPreview desk={desk} />
    </main>
  );
}
