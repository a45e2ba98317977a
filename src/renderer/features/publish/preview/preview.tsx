import { Copy } from 'lucide-react';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import type { ExportFormat } from '../../../../shared/export/formats.ts';
import type { Command } from '../../../commands/command.ts';
import { useCommands } from '../../../commands/use-commands.ts';
import { usePreference } from '../../../preferences/use-preference.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import styles from '../../../ui/proof.module.css';
import { ProofFrame } from '../../../ui/proof-frame.tsx';
import { PROOF_PANEL_ID, proofTabId } from '../../../ui/proof-tabs.tsx';
import { ProofTools, type ProofWidth } from '../../../ui/proof-tools.tsx';
import type { WorkedFormat } from '../formats/protocol.ts';
import type { PublishJob } from '../publish-job.ts';
import { copyFormat } from './copy-preview.ts';
import { PageImages } from './page-images.tsx';
import { PostsView } from './posts-view.tsx';
import texts from './preview.module.css';
import { PreviewTabs } from './preview-tabs.tsx';
import { PREVIEW_VIEWS } from './preview-views.ts';
import { usePreview } from './use-preview.ts';

export interface PreviewProps {
  readonly job: PublishJob;
  readonly tell: (text: string) => void;
}

/** The output itself, each format as it is: pages, sheets of paper, posts, texts. */
export function Preview({ job, tell }: PreviewProps): ReactElement {
  const [view, setView] = usePreference<ExportFormat>('preview:format', 'html');
  const [width, setWidth] = usePreference<ProofWidth>('preview:width', 'desktop');
  const [isDark, setDark] = useState(false);
  const shown = PREVIEW_VIEWS.find(({ id }) => id === view) ?? PREVIEW_VIEWS[0];
  const latest = useRef(job);
  latest.current = job;
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'publish.copy-mail',
        title: 'Copy the email as rich content',
        group: 'In this issue',
        icon: Copy,
        run: () => void copyFormat('email', latest.current).then(tell),
      },
    ],
    [tell],
  );
  useCommands(commands);
  return (
    <section className={styles.preview} aria-label="Preview" data-area="preview">
      <div className={styles.toolbar}>
        <PreviewTabs view={view} onView={setView} />
        <span className={styles.grow} />
        {shown?.copies == null || view === 'pdf' ? null : (
          <Button size="small" kind="quiet" onClick={() => void copyFormat(view, job).then(tell)}>
            <Icon of={Copy} size="small" />
            Copy
          </Button>
        )}
        {shown?.isPage === true ? (
          <ProofTools width={width} onWidth={setWidth} isDark={isDark} onDark={setDark} />
        ) : null}
      </div>
      <div className={styles.proof} id={PROOF_PANEL_ID} role="tabpanel" aria-labelledby={proofTabId(view)}>
        {view === 'pdf' ? (
          <PageImages job={job} />
        ) : (
          <WorkedPreview job={job} format={view} name={shown?.name ?? ''} width={width} isDark={isDark} />
        )}
      </div>
    </section>
  );
}

interface WorkedPreviewProps {
  readonly job: PublishJob;
  readonly format: WorkedFormat;
  readonly name: string;
  readonly width: ProofWidth;
  readonly isDark: boolean;
}

function WorkedPreview({ job, format, name, width, isDark }: WorkedPreviewProps): ReactElement | null {
  const preview = usePreview(job, format);
  if (preview === null) return null;
  if (!preview.result.ok) return <p role="alert">{preview.result.error}</p>;
  const { value } = preview.result;
  switch (value.kind) {
    case 'page':
      return <ProofFrame html={value.html} title={`Preview: ${name}`} width={width} isDark={isDark} />;
    case 'posts':
      return <PostsView posts={value.posts} characters={value.characters} />;
    case 'source':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area is reached with the keyboard
        <pre className={texts.source} tabIndex={0}>
          {value.text}
        </pre>
      );
  }
}
