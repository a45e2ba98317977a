import { FilePlus2, FolderSearch, ShieldCheck } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { Issue } from '../../../../shared/domain/issue.ts';
import type { Command } from '../../../commands/command.ts';
import { useCommands } from '../../../commands/use-commands.ts';
import type { ShelvedRelease } from '../publish-desk.ts';

export interface RecordCommands {
  readonly releases: readonly ShelvedRelease[];
  readonly issue: Issue;
  readonly startNext: (release: ShelvedRelease) => Promise<void>;
  readonly verifyAny: () => Promise<void>;
  readonly verify: (releases: readonly ShelvedRelease[]) => Promise<void>;
}

/** What the palette can do with the record. */
export function useRecordCommands(record: RecordCommands): void {
  const latest = useRef(record);
  latest.current = record;
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'publish.verify-all',
        title: 'Verify all releases',
        group: 'In this issue',
        icon: ShieldCheck,
        unavailable: () => (latest.current.releases.length === 0 ? 'nothing was released yet' : null),
        run: () => void latest.current.verify(latest.current.releases),
      },
      {
        id: 'publish.verify-folder',
        title: 'Verify a release’s folder',
        group: 'In this issue',
        icon: FolderSearch,
        run: () => void latest.current.verifyAny(),
      },
      {
        id: 'publish.next-issue',
        title: 'Start the next issue from this release',
        group: 'In this issue',
        icon: FilePlus2,
        unavailable: () => (own(latest.current) === undefined ? 'this issue was not released yet' : null),
        run: () => {
          const release = own(latest.current);
          if (release !== undefined) void latest.current.startNext(release);
        },
      },
    ],
    [],
  );
  useCommands(commands);
}

const own = ({ releases, issue }: { readonly releases: readonly ShelvedRelease[]; readonly issue: Issue }) =>
  releases.find(({ issueId, withdrawn }) => issueId === issue.id && withdrawn === null);
