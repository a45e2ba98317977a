import { FilePlus2, FolderOpen, FolderSearch, GitCompareArrows, ShieldCheck, Undo2 } from 'lucide-react';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import type { Issue } from '../../../../shared/domain/issue.ts';
import { releaseLabel } from '../../../../shared/domain/release.ts';
import type { Command } from '../../../commands/command.ts';
import { useCommands } from '../../../commands/use-commands.ts';
import { request } from '../../../platform/bridge.ts';
import { Button } from '../../../ui/button.tsx';
import type { MenuEntry } from '../../../ui/menu.tsx';
import type { ComparedRelease, PublishDesk, ShelvedRelease } from '../publish-desk.ts';
import { ReasonField } from './reason-field.tsx';
import styles from './release.module.css';
import { ReleaseRow } from './release-row.tsx';
import { useVerdicts } from './use-verdicts.ts';

export interface RecordPanelProps {
  readonly desk: PublishDesk;
  /** The issue that is open: releases of others are withdrawn and corrected there. */
  readonly issue: Issue;
  readonly onCompare: (earlier: ComparedRelease, later: ComparedRelease) => void;
}

const FEW = 8;

/** The releases of the publication, the newest first: whether they are intact, and what can be done with each. */
export function RecordPanel({ desk, issue, onCompare }: RecordPanelProps): ReactElement {
  const [isWhole, setWhole] = useState(false);
  const [withdrawing, setWithdrawing] = useState<ShelvedRelease | null>(null);
  const { releases } = desk;
  const shown = useMemo(() => (isWhole ? releases : releases.slice(0, FEW)), [isWhole, releases]);
  const verdicts = useVerdicts(desk, shown);
  const labelOf = (release: ShelvedRelease) => releaseLabel(release.number, release.release);

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
    await verdicts.verify([release]);
  };
  const withdraw = async (release: ShelvedRelease, reason: string) => {
    setWithdrawing(null);
    if (await desk.decide({ kind: 'release-withdrawn', release: release.release, reason }))
      desk.tell(`${labelOf(release)} is withdrawn. It stays in the record.`);
  };

  const actionsOf = (release: ShelvedRelease): readonly (readonly MenuEntry[])[] => {
    const folder = desk.folderOf(release);
    const isHere = release.issueId === issue.id;
    return [
      [
        { id: 'verify', label: 'Verify', icon: ShieldCheck, run: () => void verdicts.verify([release]) },
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
        ...releases
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
                run: () => setWithdrawing(release),
              },
            ]
          : []),
      ],
    ];
  };
  const latest = useRef({ releases, issue, startNext, verify: verdicts.verify });
  latest.current = { releases, issue, startNext, verify: verdicts.verify };
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

  return (
    <section className={styles.block} aria-label="Record" data-area="record">
      <div className={styles.head}>
        <h2>Record</h2>
        {releases.length === 0 ? null : (
          <Button kind="text" size="small" onClick={() => void verdicts.verify(releases)}>
            Verify all
          </Button>
        )}
      </div>
      {releases.length === 0 ? <p className={styles.dim}>What is released stands here, for good.</p> : null}
      <ol className={styles.releases} aria-label="Releases, the newest first">
        {shown.map((release) => (
          <ReleaseRow
            key={`${release.issueId}/${release.release}/${release.at}`}
            release={release}
            state={verdicts.of(release)}
            actions={actionsOf(release)}
          >
            {withdrawing === release ? (
              <ReasonField
                label={`Why ${labelOf(release)} is withdrawn (it is recorded)`}
                verb="Withdraw"
                onSubmit={(reason) => void withdraw(release, reason)}
                onCancel={() => setWithdrawing(null)}
              />
            ) : null}
          </ReleaseRow>
        ))}
      </ol>
      {releases.length > FEW ? (
        <Button kind="text" size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show the last few' : `Show all ${releases.length}`}
        </Button>
      ) : null}
    </section>
  );
}

const own = ({ releases, issue }: { readonly releases: readonly ShelvedRelease[]; readonly issue: Issue }) =>
  releases.find(({ issueId, withdrawn }) => issueId === issue.id && withdrawn === null);
