import { Folder, FolderOpen } from 'lucide-react';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../../../shared/checks/index.ts';
import { type ExportProfile, profileFolder } from '../../../../shared/export/export-profile.ts';
import type { Command } from '../../../commands/command.ts';
import { keyCaps } from '../../../commands/keys.ts';
import { useCommands } from '../../../commands/use-commands.ts';
import { request } from '../../../platform/bridge.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Keys } from '../../../ui/keys.tsx';
import type { PublishJob } from '../publish-job.ts';
import styles from './export.module.css';
import { ExportOptions } from './export-options.tsx';
import { ExportOutcome } from './export-outcome.tsx';
import { FormatList } from './format-list.tsx';
import { NotCarried } from './not-carried.tsx';
import { PatternField } from './pattern-field.tsx';
import { ProfileMenu } from './profile-menu.tsx';
import { type ExportProgress, runExport } from './run-export.ts';
import type { ExportSetup } from './use-export-setup.ts';
import { useMadeFormats } from './use-made-formats.ts';

export interface ExportPanelProps {
  readonly job: PublishJob;
  readonly setup: ExportSetup;
  /** Null until the issue was checked. */
  readonly findings: readonly Finding[] | null;
  /** Findings that block and that nobody has gone on over. */
  readonly blockers: number;
}

/** The formats, the folder, and the one step that writes them all. */
export function ExportPanel({ job, setup, findings, blockers }: ExportPanelProps): ReactElement {
  const { now, change, profiles } = setup;
  const { issue, publication } = job.source;
  const made = useMadeFormats(job.maker, job.source, job.material, now.formats);
  const [progress, setProgress] = useState<ExportProgress>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);

  const run = async (profile: ExportProfile, overwrite: boolean, isSure = overwrite) => {
    if (running.current !== null || profile.formats.length === 0 || job.maker === null) return;
    const undecided = findings?.filter(({ check }) => check === 'undecided-suggestion') ?? [];
    if (undecided.length > 0 && !isSure) {
      setProgress({ kind: 'unsure', words: `${undecided.map(({ message, why }) => `${message}. ${why}`).join(' ')}` });
      return;
    }
    const { maker } = job;
    const controller = new AbortController();
    running.current = controller;
    setProgress({ kind: 'working', format: profile.formats[0] ?? 'html', done: 0, of: profile.formats.length });
    const gathered = await job.gather();
    const { pageSize, siteFlavour, threadCharacters } = profile;
    setProgress(
      await runExport({
        source: { ...gathered.source, open: job.open(), options: { pageSize, siteFlavour, threadCharacters } },
        material: gathered.material,
        maker,
        profile,
        overwrite,
        signal: controller.signal,
        onProgress: setProgress,
      }),
    );
    running.current = null;
  };
  const latest = useRef({ run, now, choose: setup.choose });
  latest.current = { run, now, choose: setup.choose };
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'publish.export',
        title: 'Export the chosen formats',
        group: 'In this issue',
        icon: Folder,
        keys: 'Mod+E',
        menu: { menu: 'file', group: 2 },
        run: () => void latest.current.run(latest.current.now, false),
      },
      ...profiles.map(
        (profile): Command => ({
          id: `publish.export.${profile.name}`,
          title: `Export by the profile ${profile.name}`,
          group: 'In this issue',
          icon: Folder,
          run: () => {
            latest.current.choose(profile);
            void latest.current.run(profile, false);
          },
        }),
      ),
    ],
    [profiles],
  );
  useCommands(commands);

  const choose = async () => {
    const chosen = await request('export:choose-folder', { current: now.folder });
    if (chosen.ok && chosen.value !== null) change({ folder: chosen.value });
  };
  const folder = profileFolder(now, issue, publication);
  const count = now.formats.length;
  return (
    <section className={styles.block} aria-label="Export" data-area="export">
      <ProfileMenu setup={setup} />
      <FormatList chosen={now.formats} made={made} onChange={(formats) => change({ formats })} />
      <ExportOptions now={now} onChange={change} />
      <div className={styles.pair}>
        <span>Folder</span>
        <span className={styles.path} title={folder}>
          {folder}
        </span>
      </div>
      <div className={styles.folder}>
        <span />
        <Button size="small" onClick={() => void choose()}>
          <Icon of={FolderOpen} size="small" />
          Choose a folder…
        </Button>
      </div>
      <div className={styles.folder}>
        <label className={styles.name} htmlFor="subfolders">
          Subfolders
        </label>
        <PatternField value={now.subfolders} onChange={(subfolders) => change({ subfolders })} />
      </div>
      <NotCarried made={made} chosen={now.formats} />
      {blockers > 0 ? (
        <p className={styles.dim}>
          A draft: {blockers} {blockers === 1 ? 'blocker is' : 'blockers are'} open.
        </p>
      ) : null}
      <Button
        className={styles.go ?? ''}
        unavailable={progress.kind === 'working' ? 'at work' : count === 0 ? 'choose a format first' : null}
        onClick={() => void run(now, false)}
      >
        <Icon of={Folder} />
        Export {count} {count === 1 ? 'format' : 'formats'} <Keys caps={keyCaps('Mod+E')} />
      </Button>
      <div role="status" className={styles.outcome}>
        <ExportOutcome
          progress={progress}
          onCancel={() => running.current?.abort()}
          onGoOn={() => void run(now, false, true)}
          onOverwrite={() => void run(now, true)}
          onDismiss={() => setProgress({ kind: 'idle' })}
        />
      </div>
    </section>
  );
}
