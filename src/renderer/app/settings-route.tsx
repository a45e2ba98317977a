import { type ReactElement, useEffect, useState } from 'react';
import type { Publication } from '../../shared/domain/publication.ts';
import type { SettingDifference } from '../../shared/merging/setting-differences.ts';
import { followAllSettings } from '../documents/follow-settings.ts';
import { type StoredSettings, settleStoredSetting, unsettleStoredSetting } from '../documents/stored-settings.ts';
import { usePeople } from '../features/people/index.ts';
import { Settings } from '../features/settings/index.ts';
import { request } from '../platform/bridge.ts';
import { usePreference } from '../preferences/use-preference.ts';
import { lastPlace } from './last-place.ts';
import { settingAuthor } from './setting-author.ts';
import { Statusbar } from './statusbar.tsx';
import type { ThemeChoice } from './theme.ts';
import styles from './titlebar.module.css';
import { Titlebar } from './titlebar.tsx';
import { useStoredChanges } from './use-stored-changes.ts';
import { useWorkspace } from './use-workspace.ts';

export interface SettingsRouteProps {
  /** The publication whose differences somebody came to look at. */
  readonly differencesOf: string | null;
}

/** The settings with the window around them. */
export function SettingsRoute({ differencesOf }: SettingsRouteProps): ReactElement {
  const workspace = useWorkspace();
  const { database, commands, info } = workspace;
  const [publications, setPublications] = useState<readonly StoredSettings[]>([]);
  const [copies, setCopies] = useState('');
  const [theme] = usePreference<ThemeChoice>('theme', 'system');
  const [isHighContrast] = usePreference('contrast', false);
  const people = usePeople(workspace.people);
  const store = useStoredChanges(workspace);
  useEffect(() => followAllSettings(database, (all) => setPublications(all.map(store.withWaiting))), [database, store]);
  useEffect(() => {
    void request('snapshots:list').then((answer) => {
      if (answer.ok) setCopies(copiesText(answer.value.map((copy) => copy.writtenAt)));
    });
  }, []);
  const put = (changed: StoredSettings) =>
    setPublications((known) =>
      known.map((item) => (item.publication.id === changed.publication.id ? store.withWaiting(changed) : item)),
    );
  const change = (id: string, values: Partial<Omit<Publication, 'id'>>) => {
    // What is chosen shows at once, so that the next choice begins with it.
    setPublications((known) =>
      known.map((item) =>
        item.publication.id === id ? { ...item, publication: { ...item.publication, ...values } } : item,
      ),
    );
    store.change(id, values);
  };
  const choose = async (id: string, difference: SettingDifference, side: 'kept' | 'lost') => {
    const settled = await store.edit(id, () =>
      settleStoredSetting(database, id, difference, side, settingAuthor(workspace)),
    );
    put(settled);
    const undo = () =>
      store.edit(id, () => unsettleStoredSetting(database, id, settled.result, settingAuthor(workspace))).then(put);
    const left = settled.differences.length;
    workspace.tell({
      text: left === 0 ? 'Chosen: nothing is left to look at.' : `Chosen: ${left} to look at.`,
      action: { label: 'Undo', run: () => void undo() },
    });
  };
  return (
    <div className={styles.window}>
      <Titlebar crumbs={<span className={styles.strong}>Settings</span>} />
      <Settings
        publications={publications}
        shownId={differencesOf}
        theme={theme}
        isHighContrast={isHighContrast}
        people={people}
        profileFolder={info.userDataFolder}
        copies={copies}
        onTheme={(choice) => commands.run(`view.theme.${choice}`)}
        onHighContrast={() => commands.run('view.contrast')}
        onChange={change}
        onChoose={(id, difference, side) => void choose(id, difference, side)}
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
