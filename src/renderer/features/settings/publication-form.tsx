import { type ReactElement, useCallback, useRef } from 'react';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { LocalPeople } from '../../../shared/domain/local-person.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { SettingDifference } from '../../../shared/merging/setting-differences.ts';
import type { StoredSettings } from '../../documents/stored-settings.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ChecksForm } from './checks-form.tsx';
import { HouseRulesForm } from './house-rules-form.tsx';
import { SettingDifferences } from './setting-differences.tsx';
import styles from './settings.module.css';
import { WorkflowForm } from './workflow-form.tsx';

export interface PublicationFormProps {
  readonly settings: StoredSettings;
  readonly people: LocalPeople;
  readonly isShownFirst: boolean;
  readonly onChange: (values: Partial<Omit<Publication, 'id'>>) => void;
  readonly onChoose: (difference: SettingDifference, side: 'kept' | 'lost') => void;
  readonly onBrand: () => void;
}

/** What holds for all issues of a publication; above it what two people set otherwise. */
export function PublicationForm(props: PublicationFormProps): ReactElement {
  const { settings, people, isShownFirst, onChange, onChoose, onBrand } = props;
  const { publication, differences } = settings;
  const { wordTargets } = publication;
  const heading = useRef<HTMLHeadingElement>(null);
  const onDone = useCallback(() => heading.current?.focus(), []);
  const words = (key: keyof typeof wordTargets) => (value: string) => {
    if (/^\d*$/.test(value)) onChange({ wordTargets: { ...wordTargets, [key]: Number(value) } });
  };
  return (
    <section aria-label={publication.name}>
      <h2 ref={heading} className={styles.heading} tabIndex={-1}>
        {publication.name}
      </h2>
      <SettingDifferences
        publication={publication}
        differences={differences}
        personOf={(id) => personOf(settings, people, id)}
        isShownFirst={isShownFirst}
        onChoose={onChoose}
        onDone={onDone}
      />
      <div className={styles.form}>
        <TextField label="Name" value={publication.name} onChange={(name) => name !== '' && onChange({ name })} />
        <TextField label="How often" value={publication.frequency} onChange={(frequency) => onChange({ frequency })} />
        <TextField
          label="Words a development (0: no target)"
          value={String(wordTargets.development)}
          onChange={words('development')}
        />
        <TextField label="Words an issue (0: no target)" value={String(wordTargets.issue)} onChange={words('issue')} />
        <TextField
          label="Back-reference, with {number} and {date}"
          value={publication.backReference}
          placeholder="as usual in the language"
          onChange={(backReference) => onChange({ backReference })}
        />
        <TextField
          label="Note on a correction, with {date}, {what}, {why} and {developments}"
          value={publication.correctionNote}
          placeholder="as usual in the language"
          onChange={(correctionNote) => onChange({ correctionNote })}
        />
      </div>
      <p className={styles.brand}>
        <Button size="small" aria-label={`Brand of ${publication.name}`} onClick={onBrand}>
          Brand…
        </Button>
        <span className={styles.hint}>Masthead, colours, fonts, names of the sections, footer, mail, files</span>
      </p>
      <HouseRulesForm publication={publication} onChange={onChange} />
      <ChecksForm publication={publication} onChange={onChange} />
      <WorkflowForm publication={publication} people={people} onChange={onChange} />
    </section>
  );
}

const personOf = ({ publication, people }: StoredSettings, local: LocalPeople, id: PersonId): Person | null =>
  [...local.people, ...publication.members, ...people].find((person) => person.id === id) ?? null;
