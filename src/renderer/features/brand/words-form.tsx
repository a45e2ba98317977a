import type { ReactElement } from 'react';
import { safeUrl } from '../../../shared/document/safe-url.ts';
import type { HouseNames } from '../../../shared/domain/publication.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './brand.module.css';
import type { BrandFormProps } from './brand-form.ts';

/** What every output says: names of the fixed sections, standing notice, footer. */
export function WordsForm({ desk, set }: BrandFormProps): ReactElement {
  const { publication, change } = desk;
  const { houseNames, brand } = publication;
  const names = (key: keyof HouseNames) => (value: string) => {
    const list = value
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    if (list.length > 0) change({ houseNames: { ...houseNames, [key]: list } });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Words</legend>
      <TextField
        label="Name of the analysis"
        value={houseNames.whyThisMatters.join(', ')}
        onChange={names('whyThisMatters')}
      />
      <TextField
        label="Name of the closing piece"
        value={houseNames.inContext.join(', ')}
        onChange={names('inContext')}
      />
      <TextField label="Name of the takeaway" value={houseNames.takeaway.join(', ')} onChange={names('takeaway')} />
      <p className={styles.hint}>The first name is printed; others, with commas between, are known on import.</p>
      <TextField
        label="Standing notice, which a new issue begins with"
        value={publication.standingNotice}
        onChange={(standingNotice) => change({ standingNotice })}
      />
      <TextField label="Footer" value={brand.footer} onChange={(footer) => set({ footer })} />
      <TextField
        label="Language (BCP 47)"
        value={publication.language}
        onChange={(language) => language !== '' && change({ language })}
      />
    </fieldset>
  );
}

/** What a mail has to say of its sender, and where things are on the web. */
export function MailForm({ desk, set }: BrandFormProps): ReactElement {
  const { brand } = desk.publication;
  const { senderAddress, unsubscribeAddress } = brand;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Mail and web</legend>
      <TextField
        label="Sender, as a mail address"
        value={senderAddress}
        placeholder="digest@example.org"
        problem={
          senderAddress === '' || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(senderAddress)
            ? null
            : `“${senderAddress}” is no mail address: write it as in digest@example.org`
        }
        onChange={(value) => set({ senderAddress: value })}
      />
      <TextField
        label="Postal address"
        value={brand.postalAddress}
        onChange={(postalAddress) => set({ postalAddress })}
      />
      <TextField
        label="Words of the unsubscribe link"
        value={brand.unsubscribeText}
        onChange={(unsubscribeText) => set({ unsubscribeText })}
      />
      <TextField
        label="Where it leads (https:, mailto:, or your mail service’s placeholder)"
        value={unsubscribeAddress}
        placeholder="{{unsubscribe}}"
        problem={
          unsubscribeAddress === '' ||
          /^(?:\{\{.*\}\}|\*\|.*\|\*)$/.test(unsubscribeAddress) ||
          safeUrl(unsubscribeAddress)
            ? null
            : `“${unsubscribeAddress}” cannot be opened: begin with https: or mailto:`
        }
        onChange={(value) => set({ unsubscribeAddress: value })}
      />
      <TextField
        label="Where an issue is read, with {publication}, {number}, {date}"
        value={brand.webAddress}
        placeholder="https://example.org/digest/{number}"
        autoFocus={desk.shown === 'webAddress'}
        onChange={(webAddress) => set({ webAddress })}
      />
      <TextField
        label="Where a mail’s pictures lie on the web"
        value={brand.pictureAddress}
        placeholder="beside the mail or in it"
        onChange={(pictureAddress) => set({ pictureAddress })}
      />
    </fieldset>
  );
}
