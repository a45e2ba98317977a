import { type ReactElement, useEffect, useState } from 'react';
import type { Publication } from '../../shared/domain/publication.ts';
import { readStoredPublication } from '../documents/library-documents.ts';
import { usePeople } from '../features/people/index.ts';
import { Settings } from '../features/settings/index.ts';
import { request } from '../platform/bridge.ts';
import { usePreference } from '../preferences/use-preference.ts';
import { listDocumentIds } from '../storage/document-log.ts';
import { lastPlace } from './last-place.ts';
import { Statusbar } from './statusbar.tsx';
import type { ThemeChoice } from './theme.ts';
import styles from './titlebar.module.css';
import { Titlebar } from './titlebar.tsx';
import { useStoredChanges } from './use-stored-changes.ts';
import { useWorkspace } from './use-workspace.ts';

/** The settings with the window around them. */
export function SettingsRoute(): ReactElement {
  const workspace = useWorkspace();
  const { database, commands, info } = workspace;
  const [publications, setPublications] = useState<readonly Publication[]>([]);
  const [copies, setCopies] = useState('');
  const [theme] = usePreference<ThemeChoice>('theme', 'system');
  const [isHighContrast] = usePreference('contrast', false);
  const people = usePeople(workspace.people);
  useEffect(() => {
    void listDocumentIds(database, 'publication')
      .then((ids) => Promise.all(ids.map((id) => readStoredPublication(database, id))))
      .then((all) => setPublications(all.filter((item): item is Publication => item !== null)));
    void request('snapshots:list').then((answer) => {
      if (answer.ok) setCopies(copiesText(answer.value.map((copy) => copy.writtenAt)));
    });
  }, [database]);
  const store = useStoredChanges(database);
  const change = (id: string, values: Partial<Omit<Publication, 'id'>>) => {
    // What is chosen shows at once, so that the next choice begins with it.
    setPublications((known) => known.map((item) => (item.id === id ? { ...item, ...values } : item)));
    store.change(id, values);
  };
  return (
    <div className={styles.window}>
      <Titlebar crumbs={<span className={styles.strong}>Settings</span>} />
      <Settings
        publications={publications}
        theme={theme}
        isHighContrast={isHighContrast}
        people={people}
        profileFolder={info.userDataFolder}
        copies={copies}
        onTheme={(choice) => commands.run(`view.theme.${choice}`)}
        onHighContrast={() => commands.run('view.contrast')}
        onChange={change}
        onBrand={(publicationId) =>
          void store.settled().then(() => workspace.navigate({ screen: 'brand', publicationId, isFromSettings: true }))
        }
        onShowProfile={() => void request('shell:show-in-folder', info.userDataFolder)}
        onClose={() => void store.settled().then(() => workspace.navigate(lastPlace(workspace)))}
      />
      <Statusbar start={<span>Changes hold at once</span>} />
    </div>
  );
}

function copiesText(times: readonly string[]): string {
  const newest = times[0];
  if (newest === undefined) return 'none yet; the first is written a few seconds after the first change';
  return `${times.length}, the newest of ${new Date(newest).toLocaleString()}`;
}
