import { Folder, FolderOpen } from 'lucide-react';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { profileFolder } from '../../../../shared/export/export-profile.ts';
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
}

/** The formats, the folder, and the one step that writes them all. */
export function ExportPanel({ job, setup }: ExportPanelProps): ReactElement {
  const { now, change } = setup;
  const { issue, publication } = job.source;
  const made = useMadeFormats(job.maker, job.source, job.material, now.formats);
  const [progress, setProgress] = useState<ExportProgress>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);

  const run = async (overwrite: boolean) => {
    if (running.current !== null || now.formats.length === 0 || job.maker === null) return;
    const { maker } = job;
    const controller = new AbortController();
    running.current = controller;
    setProgress({ kind: 'working', format: now.formats[0] ?? 'html', done: 0, of: now.formats.length });
    const { source, material } = await job.gather();
    setProgress(
      await runExport({
        source,
        material,
        maker,
        profile: now,
        overwrite,
        signal: controller.signal,
        onProgress: setProgress,
      }),
    );
    running.current = null;
  };
  const latest = useRef(run);
  latest.current = run;
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'publish.export',
        title: 'Export the chosen formats',
        group: 'In this issue',
        icon: Folder,
        keys: 'Mod+E',
        menu: { menu: 'file', group: 2 },
        run: () => void latest.current(false),
      },
    ],
    [],
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
      <Button
        className={styles.go ?? ''}
        unavailable={progress.kind === 'working' ? 'at work' : count === 0 ? 'choose a format first' : null}
        onClick={() => void run(false)}
      >
        <Icon of={Folder} />
        Export {count} {count === 1 ? 'format' : 'formats'} <Keys caps={keyCaps('Mod+E')} />
      </Button>
      <div role="status" className={styles.outcome}>
        <ExportOutcome
          progress={progress}
          onCancel={() => running.current?.abort()}
          onOverwrite={() => void run(true)}
          onDismiss={() => setProgress({ kind: 'idle' })}
        />
      </div>
    </section>
  );
}
