import type { ReactElement } from 'react';
import type { LocalPeople } from '../../../shared/domain/local-person.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { SettingDifference } from '../../../shared/merging/setting-differences.ts';
import type { StoredSettings } from '../../documents/stored-settings.ts';
import { Button } from '../../ui/button.tsx';
import { Hand } from '../../ui/hand.tsx';
import { ReadingPage } from '../../ui/reading-page.tsx';
import { PublicationForm } from './publication-form.tsx';
import styles from './settings.module.css';

export interface SettingsProps {
  readonly publications: readonly StoredSettings[];
  /** The publication whose differences somebody came to look at. */
  readonly shownId: string | null;
  readonly theme: 'system' | 'light' | 'dark';
  readonly isHighContrast: boolean;
  readonly people: LocalPeople;
  readonly profileFolder: string;
  readonly copies: string;
  readonly onTheme: (theme: 'system' | 'light' | 'dark') => void;
  readonly onHighContrast: () => void;
  readonly onChange: (id: string, values: Partial<Omit<Publication, 'id'>>) => void;
  /** Makes one side of what two people set otherwise stand. */
  readonly onChoose: (id: string, difference: SettingDifference, side: 'kept' | 'lost') => void;
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
    shownId,
    theme,
    isHighContrast,
    people,
    profileFolder,
    copies,
    onTheme,
    onHighContrast,
    onChange,
    onChoose,
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
      {publications.map((settings) => {
        const { id } = settings.publication;
        return (
          <PublicationForm
            key={id}
            settings={settings}
            people={people}
            isShownFirst={id === shownId}
            onChange={(values) => onChange(id, values)}
            onChoose={(difference, side) => onChoose(id, difference, side)}
            onBrand={() => onBrand(id)}
          />
        );
      })}
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
