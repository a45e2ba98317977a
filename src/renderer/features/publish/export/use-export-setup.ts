import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Publication } from '../../../../shared/domain/publication.ts';
import type { ExportProfile } from '../../../../shared/export/export-profile.ts';
import { FORMAT_DEFAULTS } from '../../../../shared/export/format-options.ts';
import { request } from '../../../platform/bridge.ts';
import { usePreference } from '../../../preferences/use-preference.ts';

/** What is exported and where to, with the profiles that this machine keeps of it. */
export interface ExportSetup {
  /** As it is chosen now; its name is empty where it is no profile yet. */
  readonly now: ExportProfile;
  /** True where a named profile was changed and not kept. */
  readonly isChanged: boolean;
  readonly profiles: readonly ExportProfile[];
  /** Why the profiles cannot be read; null where they can. */
  readonly problem: string | null;
  readonly change: (values: Partial<Omit<ExportProfile, 'name'>>) => void;
  readonly choose: (profile: ExportProfile) => void;
  /** Keeps what is chosen now under a name, in place of the profile that has it. */
  readonly keep: (name: string) => void;
  readonly remove: (name: string) => void;
}

/** The formats that a machine begins with. */
const FIRST: ExportProfile['formats'] = ['html', 'pdf', 'md'];

export function useExportSetup(publication: Publication, documentsFolder: string): ExportSetup {
  const [formats] = usePreference<ExportProfile['formats']>('export:formats', FIRST);
  const [folder] = usePreference('export:folder', documentsFolder);
  const first = useMemo<ExportProfile>(
    () => ({ ...FORMAT_DEFAULTS, name: '', formats, folder, subfolders: '', pageSize: publication.brand.pageSize }),
    [formats, folder, publication],
  );
  const [now, setNow] = usePreference<ExportProfile>('export:now', first);
  const [profiles, setProfiles] = useState<readonly ExportProfile[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void request('profiles:read').then((answer) => {
      if (answer.ok) setProfiles(answer.value);
      else setProblem(answer.error.message);
    });
  }, []);
  const write = useCallback((all: readonly ExportProfile[]) => {
    setProfiles(all);
    void request(
      'profiles:write',
      all.map((each) => ({ ...each, formats: [...each.formats] })),
    ).then((answer) => setProblem(answer.ok ? null : answer.error.message));
  }, []);
  return useMemo(() => {
    const kept = profiles.find(({ name }) => name === now.name);
    return {
      now,
      isChanged: kept !== undefined && JSON.stringify(sorted(kept)) !== JSON.stringify(sorted(now)),
      profiles,
      problem,
      change: (values) => setNow({ ...now, ...values }),
      choose: setNow,
      keep(name) {
        const profile = { ...now, name };
        setNow(profile);
        write([...profiles.filter((each) => each.name !== name), profile].sort((a, b) => a.name.localeCompare(b.name)));
      },
      remove(name) {
        setNow({ ...now, name: '' });
        write(profiles.filter((each) => each.name !== name));
      },
    };
  }, [now, profiles, problem, setNow, write]);
}

const sorted = (profile: ExportProfile) =>
  Object.entries({ ...profile, formats: [...profile.formats].sort() }).sort(([a], [b]) => (a < b ? -1 : 1));
