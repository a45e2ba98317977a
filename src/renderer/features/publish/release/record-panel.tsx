import { type ReactElement, useMemo, useState } from 'react';
import type { Issue } from '../../../../shared/domain/issue.ts';
import type { ReleaseVerdict } from '../../../../shared/release/verify-release.ts';
import { request } from '../../../platform/bridge.ts';
import { Button } from '../../../ui/button.tsx';
import type { ComparedRelease, PublishDesk, ShelvedRelease } from '../publish-desk.ts';
import { CheckedFolder } from './checked-folder.tsx';
import { ReasonField } from './reason-field.tsx';
import { createRecordActions, labelOf } from './record-actions.ts';
import styles from './release.module.css';
import { ReleaseRow } from './release-row.tsx';
import { useRecordCommands } from './use-record-commands.ts';
import { checkFolder, useVerdicts } from './use-verdicts.ts';

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
  const [checked, setChecked] = useState<{ folder: string; verdict: ReleaseVerdict | string } | null>(null);
  const { releases } = desk;
  const shown = useMemo(() => (isWhole ? releases : releases.slice(0, FEW)), [isWhole, releases]);
  const verdicts = useVerdicts(desk, shown);
  const actions = createRecordActions({
    ...{ desk, issue, onCompare },
    verify: verdicts.verify,
    askToWithdraw: setWithdrawing,
  });
  const verifyAny = async () => {
    const chosen = await request('export:choose-folder', { current: '' });
    if (chosen.ok && chosen.value !== null)
      setChecked({ folder: chosen.value, verdict: await checkFolder(desk, chosen.value) });
  };
  const withdraw = async (release: ShelvedRelease, reason: string) => {
    setWithdrawing(null);
    if (await desk.decide({ kind: 'release-withdrawn', release: release.release, reason }))
      desk.tell(`${labelOf(release)} is withdrawn. It stays in the record.`);
  };

  useRecordCommands({ releases, issue, verifyAny, verify: verdicts.verify, startNext: actions.startNext });

  return (
    <section className={styles.block} aria-label="Record" data-area="record">
      <div className={styles.head}>
        <h2>Record</h2>
        <span className={styles.heads}>
          <Button kind="text" size="small" onClick={() => void verifyAny()}>
            Verify a folder…
          </Button>
          {releases.length === 0 ? null : (
            <Button kind="text" size="small" onClick={() => void verdicts.verify(releases)}>
              Verify all
            </Button>
          )}
        </span>
      </div>
      {checked === null ? null : (
        <CheckedFolder {...checked} knownAs={keyNameOf(desk, checked.verdict)} onDismiss={() => setChecked(null)} />
      )}
      {releases.length === 0 ? <p className={styles.dim}>What is released stands here, for good.</p> : null}
      <ol className={styles.releases} aria-label="Releases, the newest first">
        {shown.map((release) => (
          <ReleaseRow
            key={`${release.issueId}/${release.release}/${release.at}`}
            release={release}
            state={verdicts.of(release)}
            actions={actions.of(release)}
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

const keyNameOf = (desk: PublishDesk, verdict: ReleaseVerdict | string): string | null =>
  typeof verdict === 'string' || verdict.manifest === null ? null : desk.nameOfKey(verdict.manifest.publicKey);
