import type { ReactElement } from 'react';
import type { LocalPeople } from '../../../shared/domain/local-person.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { Button } from '../../ui/button.tsx';
import { Hand } from '../../ui/hand.tsx';
import { ReadingPage } from '../../ui/reading-page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ChecksForm } from './checks-form.tsx';
import { HouseRulesForm } from './house-rules-form.tsx';
import styles from './settings.module.css';
import { WorkflowForm } from './workflow-form.tsx';

export interface SettingsProps {
  readonly publications: readonly Publication[];
  readonly theme: 'system' | 'light' | 'dark';
  readonly isHighContrast: boolean;
  readonly people: LocalPeople;
  readonly profileFolder: string;
  readonly copies: string;
  readonly onTheme: (theme: 'system' | 'light' | 'dark') => void;
  readonly onHighContrast: () => void;
  readonly onChange: (id: string, values: Partial<Omit<Publication, 'id'>>) => void;
  readonly onBrand: (id: string) => void;
  readonly onShowProfile: () => void;
  readonly onClose: () => void;
}

const THEMES = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

/** How the window looks, what each publication calls its parts, and where everything is kept. */
export function Settings(props: SettingsProps): ReactElement {
  const {
    publications,
    theme,
    isHighContrast,
    people,
    profileFolder,
    copies,
    onTheme,
    onHighContrast,
    onChange,
    onBrand,
    onShowProfile,
    onClose,
  } = props;
  return (
    <ReadingPage title="Settings" area="settings" onClose={onClose}>
      <h2 className={styles.heading}>Appearance</h2>
      <fieldset className={styles.choices}>
        <legend className="sr">Theme</legend>
        {THEMES.map(([value, name]) => (
          <label key={value} className={styles.choice}>
            <input type="radio" name="theme" checked={theme === value} onChange={() => onTheme(value)} />
            {name}
          </label>
        ))}
        <label className={styles.choice}>
          <input type="checkbox" checked={isHighContrast} onChange={onHighContrast} />
          High contrast
        </label>
      </fieldset>
      <h2 className={styles.heading}>You</h2>
      {people.people.map(({ id, name, initials, hand, keyKeptBy }) => (
        <p key={id} className={styles.you}>
          <Hand initials={initials} name={name} hand={hand} />
          <span>
            {name}
            {id === people.currentId ? ', now' : ''}
          </span>
          <span className={styles.hint}>
            {keyKeptBy === 'keystore'
              ? 'Key kept by the system’s keystore'
              : 'Key in a file that only you can read: this system has no keystore'}
          </span>
        </p>
      ))}
      <p className={styles.hint}>The sign at the end of the title bar adds people and changes them.</p>
      {publications.map((publication) => (
        <PublicationForm
          key={publication.id}
          publication={publication}
          people={people}
          onChange={(values) => onChange(publication.id, values)}
          onBrand={() => onBrand(publication.id)}
        />
      ))}
      <h2 className={styles.heading}>Where everything is</h2>
      <p className={styles.pair}>
        <span>Profile</span>
        <span className={styles.mono}>{profileFolder}</span>
      </p>
      <p className={styles.pair}>
        <span>Copies</span>
        <span>{copies}</span>
      </p>
      <Button size="small" onClick={onShowProfile}>
        Show the folder
      </Button>
    </ReadingPage>
  );
}

interface PublicationFormProps {
  readonly publication: Publication;
  readonly people: LocalPeople;
  readonly onChange: (values: Partial<Omit<Publication, 'id'>>) => void;
  readonly onBrand: () => void;
}

function PublicationForm({ publication, people, onChange, onBrand }: PublicationFormProps): ReactElement {
  const { wordTargets } = publication;
  const words = (key: keyof typeof wordTargets) => (value: string) => {
    if (/^\d*$/.test(value)) onChange({ wordTargets: { ...wordTargets, [key]: Number(value) } });
  };
  return (
    <section aria-label={publication.name}>
      <h2 className={styles.heading}>{publication.name}</h2>
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
