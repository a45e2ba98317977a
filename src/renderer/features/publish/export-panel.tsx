import { Check, CircleAlert, Folder, FolderOpen, X } from 'lucide-react';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { fileStem } from '../../../shared/brand/file-stem.ts';
import type { Finding } from '../../../shared/checks/index.ts';
import type { Issue } from '../../../shared/domain/issue.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { writeIssueMarkdown } from '../../../shared/export/markdown/index.ts';
import type { PageSize } from '../../../shared/ipc/contract.ts';
import type { Command } from '../../commands/command.ts';
import { keyCaps } from '../../commands/keys.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { request } from '../../platform/bridge.ts';
import { usePreference } from '../../preferences/use-preference.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { State } from '../../ui/state.tsx';
import { FORMATS, type FormatId, fileName, makeFiles } from './export-files.ts';
import type { ExportMaterial } from './export-material.ts';
import styles from './publish.module.css';

export interface ExportPanelProps {
  readonly issue: Issue;
  readonly publication: Publication;
  readonly findings: readonly Finding[];
  readonly documentsFolder: string;
  /** Gathers pictures and names as they are at that moment. */
  readonly gather: () => Promise<ExportMaterial>;
}

type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly format: FormatId; readonly done: number; readonly of: number }
  | { readonly kind: 'exists'; readonly names: readonly string[] }
  | { readonly kind: 'done'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

/** The formats, the folder, and the one step that writes them all. */
export function ExportPanel({ issue, publication, findings, documentsFolder, gather }: ExportPanelProps): ReactElement {
  const [formats, setFormats] = usePreference<readonly FormatId[]>('export:formats', ['html', 'pdf', 'md']);
  const [paper, setPaper] = usePreference<PageSize>('export:paper', 'A4');
  const [folder, setFolder] = usePreference('export:folder', documentsFolder);
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const stem = fileStem(issue, publication);
  const notCarried = useMemo(() => writeIssueMarkdown(issue, publication).notCarried, [issue, publication]);

  const run = async (overwrite: boolean) => {
    if (running.current !== null || formats.length === 0) return;
    const controller = new AbortController();
    running.current = controller;
    const chosen = FORMATS.map(({ id }) => id).filter((id) => formats.includes(id));
    setProgress(
      await exportAll({
        issue,
        publication,
        gather,
        formats: chosen,
        paper,
        folder,
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
    const chosen = await request('export:choose-folder', { current: folder });
    if (chosen.ok && chosen.value !== null) setFolder(chosen.value);
  };
  const toggle = (id: FormatId) =>
    setFormats(formats.includes(id) ? formats.filter((other) => other !== id) : [...formats, id]);
  const isWorking = progress.kind === 'working';
  return (
    <aside className={styles.inspector} aria-label="Export" data-area="export">
      <div className={styles.block}>
        <h2 className={styles.strong}>Export</h2>
        <fieldset>
          <legend className="sr">Formats</legend>
          {FORMATS.map(({ id, name }) => (
            <label key={id} className={styles.format}>
              <input type="checkbox" checked={formats.includes(id)} onChange={() => toggle(id)} />
              <span>{name}</span>
              <span className={styles.dim}>{fileName(stem, id)}</span>
            </label>
          ))}
        </fieldset>
        <fieldset className={styles.paper}>
          <legend className={styles.dim}>Paper</legend>
          {(['A4', 'Letter'] as const).map((size) => (
            <label key={size} className={styles.choice}>
              <input type="radio" name="paper" checked={paper === size} onChange={() => setPaper(size)} />
              {size}
            </label>
          ))}
        </fieldset>
        <div className={styles.pair}>
          <span>Folder</span>
          <span className={styles.path} title={folder}>
            {folder}
          </span>
        </div>
        <Button size="small" onClick={() => void choose()}>
          <Icon of={FolderOpen} size="small" />
          Choose a folder…
        </Button>
        <div className={styles.pair}>
          <span>Not carried</span>
          <span>
            {notCarried.length === 0 ? 'nothing: every format has all of it' : `Markdown: ${notCarried.join(', ')}`}
          </span>
        </div>
      </div>
      <div className={styles.block}>
        {findings.some((item) => item.severity !== 'hint') ? (
          <p className={styles.caution}>
            <State icon={CircleAlert} role="care">
              {findings.filter((item) => item.severity !== 'hint').length} open
            </State>{' '}
            Export goes on without:{' '}
            {findings
              .filter((item) => item.severity !== 'hint')
              .slice(0, 4)
              .map((item) => item.message)
              .join('; ')}
            .
          </p>
        ) : null}
        <Button
          kind="primary"
          className={styles.go ?? ''}
          unavailable={isWorking ? 'at work' : formats.length === 0 ? 'choose a format first' : null}
          onClick={() => void run(false)}
        >
          <Icon of={Folder} />
          Export {formats.length} {formats.length === 1 ? 'file' : 'files'} <Keys caps={keyCaps('Mod+E')} />
        </Button>
        <div role="status" className={styles.outcome}>
          <Outcome
            progress={progress}
            onCancel={() => running.current?.abort()}
            onOverwrite={() => void run(true)}
            onDismiss={() => setProgress({ kind: 'idle' })}
          />
        </div>
      </div>
    </aside>
  );
}

interface Job {
  readonly issue: Issue;
  readonly publication: Publication;
  readonly gather: () => Promise<ExportMaterial>;
  readonly formats: readonly FormatId[];
  readonly paper: PageSize;
  readonly folder: string;
  readonly overwrite: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

async function exportAll({
  issue,
  publication,
  gather,
  formats,
  paper,
  folder,
  overwrite,
  signal,
  onProgress,
}: Job): Promise<Progress> {
  const stem = fileStem(issue, publication);
  if (!overwrite) {
    const existing = await request('export:existing', {
      folder,
      names: formats.map((format) => fileName(stem, format)),
    });
    if (existing.ok && existing.value.length > 0) return { kind: 'exists', names: existing.value };
  }
  const made = await makeFiles(issue, publication, await gather(), formats, paper, signal, (format) =>
    onProgress({ kind: 'working', format, done: formats.indexOf(format), of: formats.length }),
  );
  if (!made.ok) return { kind: 'failed', message: made.error };
  if (signal.aborted) return { kind: 'failed', message: 'The export was called off. Nothing was written.' };
  const written = await request('export:write', { folder, files: [...made.value], overwrite });
  if (written.ok) return { kind: 'done', paths: written.value };
  if (written.error.kind !== 'exists') return { kind: 'failed', message: written.error.message };
  const names = made.value.map(({ name }) => name);
  const existing = await request('export:existing', { folder, names });
  return { kind: 'exists', names: existing.ok ? existing.value : names };
}

interface OutcomeProps {
  readonly progress: Progress;
  readonly onCancel: () => void;
  readonly onOverwrite: () => void;
  readonly onDismiss: () => void;
}

function Outcome({ progress, onCancel, onOverwrite, onDismiss }: OutcomeProps): ReactElement | null {
  switch (progress.kind) {
    case 'idle':
      return null;
    case 'working':
      return (
        <>
          <progress className={styles.progress} aria-label="Export" max={progress.of} value={progress.done} />
          <p>
            {FORMATS.find(({ id }) => id === progress.format)?.name} …{' '}
            <Button kind="text" size="small" onClick={onCancel}>
              Cancel
            </Button>
          </p>
        </>
      );
    case 'exists':
      return (
        <>
          <p>
            {progress.names.join(', ')} {progress.names.length === 1 ? 'is' : 'are'} in the folder already. Nothing was
            written.
          </p>
          <Button size="small" onClick={onOverwrite}>
            Replace {progress.names.length === 1 ? 'it' : 'them'}
          </Button>{' '}
          <Button size="small" kind="quiet" onClick={onDismiss}>
            Leave as is
          </Button>
        </>
      );
    case 'done':
      return (
        <>
          <State icon={Check} role="good">
            {progress.paths.length} {progress.paths.length === 1 ? 'file' : 'files'} written
          </State>{' '}
          <Button
            kind="text"
            size="small"
            onClick={() => void request('shell:show-in-folder', progress.paths[0] ?? '')}
          >
            Show in folder
          </Button>
        </>
      );
    case 'failed':
      return (
        <State icon={X} role="bad">
          <span className={styles.wrap}>{progress.message}</span>
        </State>
      );
  }
}
