import type { SettingAuthor } from '../../shared/crdt/setting-changes.ts';
import type { Workspace } from './workspace.ts';

/** Who changes a setting now. */
export const settingAuthor = ({ people }: Pick<Workspace, 'people'>): SettingAuthor => ({
  person: people.current(),
  at: new Date().toISOString(),
});
