import { FilePlus2, FolderOpen, FolderSearch, GitCompareArrows, ShieldCheck, Undo2 } from 'lucide-react';
import type { Issue } from '../../../../shared/domain/issue.ts';
import { releaseLabel } from '../../../../shared/domain/release.ts';
import { request } from '../../../platform/bridge.ts';
import type { MenuEntry } from '../../../ui/menu.tsx';
import type { ComparedRelease, PublishDesk, ShelvedRelease } from '../publish-desk.ts';

/** What the actions of a record need. */
export interface RecordActionsHost {
  readonly desk: PublishDesk;
  /** The issue that is open: releases of others are withdrawn and corrected there. */
  readonly issue: Issue;
  readonly onCompare: (earlier: ComparedRelease, later: ComparedRelease) => void;
  readonly verify: (releases: readonly ShelvedRelease[]) => Promise<void>;
  readonly askToWithdraw: (release: ShelvedRelease) => void;
}

export interface RecordActions {
  /** What can be done with a release, for its menu. */
  readonly of: (release: ShelvedRelease) => readonly (readonly MenuEntry[])[];
  readonly startNext: (release: ShelvedRelease) => Promise<void>;
}

/** Others that a menu offers to compare with. */
const FEW = 8;

/** What a release is called in its list: "47.1". */
export const labelOf = ({ number, release }: ShelvedRelease): string => releaseLabel(number, release);

/** What can be done with the releases of a record. */
export function createRecordActions({
  desk,
  issue,
  onCompare,
  verify,
  askToWithdraw,
}: RecordActionsHost): RecordActions {
  const textOf = async (release: ShelvedRelease): Promise<ComparedRelease | null> => {
    const read = release.contentSha256 === null ? null : await desk.versions.read(release.contentSha256);
    if (read?.ok === true) return { label: `Release ${labelOf(release)}`, issue: read.value };
    desk.tell(read?.error.message ?? `The text of ${labelOf(release)} is not on this machine.`);
    return null;
  };
  const compare = async (later: ShelvedRelease, earlier: ShelvedRelease) => {
    const [before, after] = [await textOf(earlier), await textOf(later)];
    if (before !== null && after !== null) onCompare(before, after);
  };
  const compareWithNow = async (release: ShelvedRelease) => {
    const before = await textOf(release);
    if (before !== null) onCompare(before, { label: 'Now', issue });
  };
  const startNext = async (release: ShelvedRelease) => {
    const from = await textOf(release);
    if (from !== null) await desk.startNext(from.issue);
  };
  const findFolder = async (release: ShelvedRelease) => {
    const chosen = await request('export:choose-folder', { current: desk.folderOf(release) ?? '' });
    if (!chosen.ok || chosen.value === null) return;
    desk.setFolder(release, chosen.value);
    await verify([release]);
  };
  const actionsOf: RecordActions['of'] = (release) => {
    const folder = desk.folderOf(release);
    const isHere = release.issueId === issue.id;
    return [
      [
        { id: 'verify', label: 'Verify', icon: ShieldCheck, run: () => void verify([release]) },
        ...(folder === null
          ? []
          : [
              {
                id: 'show',
                label: 'Show in folder',
                icon: FolderOpen,
                run: () => void request('shell:show-in-folder', `${folder}/manifest.json`),
              },
            ]),
        { id: 'find', label: 'Find its folder…', icon: FolderSearch, run: () => void findFolder(release) },
      ],
      [
        {
          id: 'now',
          label: 'Compare with the text now',
          icon: GitCompareArrows,
          run: () => void compareWithNow(release),
        },
        ...desk.releases
          .filter((other) => other !== release)
          .slice(0, FEW)
          .map((other) => ({
            id: `compare-${other.issueId}-${other.release}`,
            label: `Compare with ${labelOf(other)}`,
            icon: GitCompareArrows,
            run: () => void (other.at < release.at ? compare(release, other) : compare(other, release)),
          })),
      ],
      [
        { id: 'next', label: 'Start the next issue from it', icon: FilePlus2, run: () => void startNext(release) },
        ...(isHere && release.withdrawn === null
          ? [
              {
                id: 'withdraw',
                label: 'Withdraw…',
                icon: Undo2,
                unavailable: desk.me.roles.includes('publisher') ? null : 'only a publisher may do that',
                run: () => askToWithdraw(release),
              },
            ]
          : []),
      ],
    ];
  };
  return { of: actionsOf, startNext };
}
