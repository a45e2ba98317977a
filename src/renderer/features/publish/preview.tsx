import { Monitor, Smartphone } from 'lucide-react';
import { type ReactElement, useEffect, useState } from 'react';
import type { Issue } from '../../../shared/domain/issue.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { writeIssueHtml } from '../../../shared/export/html/index.ts';
import { writeIssueMarkdown } from '../../../shared/export/markdown/index.ts';
import type { PageSize } from '../../../shared/ipc/contract.ts';
import { request } from '../../platform/bridge.ts';
import { usePreference } from '../../preferences/use-preference.ts';
import { Tool } from '../../ui/tool.tsx';
import type { ExportMaterial } from './export-material.ts';
import { PageImages } from './page-images.tsx';
import styles from './publish.module.css';

type View = 'web' | 'pages' | 'markdown';
const VIEWS: readonly (readonly [View, string])[] = [
  ['web', 'Web'],
  ['pages', 'PDF'],
  ['markdown', 'Markdown'],
];

export interface PreviewProps {
  readonly issue: Issue;
  readonly publication: Publication;
  readonly material: ExportMaterial;
}

/** The output itself: the page as a browser shows it, the pages as they print, the Markdown as it is written. */
export function Preview({ issue, publication, material }: PreviewProps): ReactElement {
  const [view, setView] = usePreference<View>('preview:view', 'web');
  const [width, setWidth] = usePreference<'desktop' | 'phone'>('preview:width', 'desktop');
  const [paper] = usePreference<PageSize>('export:paper', 'A4');
  return (
    <section className={styles.preview} aria-label="Preview" data-area="preview">
      <div className={styles.toolbar}>
        <div className={styles.tabs} role="tablist" aria-label="Format">
          {VIEWS.map(([id, name]) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-controls="preview-page"
              aria-selected={id === view}
              tabIndex={id === view ? 0 : -1}
              className={styles.tab}
              onClick={() => setView(id)}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                const next = VIEWS[(VIEWS.findIndex(([other]) => other === view) + step + VIEWS.length) % VIEWS.length];
                if (step === 0 || next === undefined) return;
                setView(next[0]);
                document.getElementById(`tab-${next[0]}`)?.focus();
              }}
            >
              {name}
            </button>
          ))}
        </div>
        <span className={styles.grow} />
        {view === 'web' ? (
          <>
            <Tool
              icon={Monitor}
              size="small"
              label="Desktop width"
              isPressed={width === 'desktop'}
              onClick={() => setWidth('desktop')}
            />
            <Tool
              icon={Smartphone}
              size="small"
              label="Phone width"
              isPressed={width === 'phone'}
              onClick={() => setWidth('phone')}
            />
          </>
        ) : null}
      </div>
      <div className={styles.proof} id="preview-page" role="tabpanel" aria-labelledby={`tab-${view}`}>
        {view === 'web' ? <WebPage issue={issue} publication={publication} material={material} width={width} /> : null}
        {view === 'pages' ? (
          <PageImages issue={issue} publication={publication} material={material} paper={paper} />
        ) : null}
        {view === 'markdown' ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area is reached with the keyboard
          <pre className={styles.source} tabIndex={0}>
            {writeIssueMarkdown(issue, publication).text}
          </pre>
        ) : null}
      </div>
    </section>
  );
}

function WebPage({
  issue,
  publication,
  material,
  width,
}: PreviewProps & { readonly width: 'desktop' | 'phone' }): ReactElement {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    void request('preview:set', {
      name: 'web',
      html: writeIssueHtml(issue, publication, { pictures: material.pictures('screen') }),
    }).then((answer) => {
      if (answer.ok && !isGone) setAddress(answer.value);
    });
    return () => {
      isGone = true;
    };
  }, [issue, publication, material]);
  return (
    <iframe className={styles.page} data-width={width} title="The web page" sandbox="" src={address ?? undefined} />
  );
}
