import { type ReactElement, useEffect, useState } from 'react';
import styles from '../../ui/proof.module.css';
import { ProofFrame } from '../../ui/proof-frame.tsx';
import { PROOF_PANEL_ID, ProofTabs, proofTabId } from '../../ui/proof-tabs.tsx';
import { ProofTools, type ProofWidth } from '../../ui/proof-tools.tsx';
import { useLastWork } from '../../ui/use-last-work.ts';
import type { BrandDesk } from './brand-desk.ts';
import { makePreview, type PageFormat, PREVIEW_FORMATS, type PreviewFormat } from './make-preview.ts';
import { PrintedPages } from './printed-pages.tsx';

/** The output itself, made anew as the brand changes. */
export function BrandPreview({ desk }: { readonly desk: BrandDesk }): ReactElement {
  const [format, setFormat] = useState<PreviewFormat>('html');
  const [width, setWidth] = useState<ProofWidth>('desktop');
  const [isDark, setDark] = useState(false);
  return (
    <section className={styles.preview} aria-label="Preview" data-area="preview">
      <div className={styles.toolbar}>
        <ProofTabs tabs={PREVIEW_FORMATS} current={format} onChoose={setFormat} />
        <span className={styles.grow} />
        <ProofTools width={width} onWidth={setWidth} isDark={isDark} onDark={setDark} />
      </div>
      <div className={styles.proof} id={PROOF_PANEL_ID} role="tabpanel" aria-labelledby={proofTabId(format)}>
        {format === 'pdf' ? (
          <PrintedPages desk={desk} />
        ) : (
          <Page desk={desk} format={format} width={width} isDark={isDark} />
        )}
      </div>
    </section>
  );
}

interface PageProps {
  readonly desk: BrandDesk;
  readonly format: PageFormat;
  readonly width: ProofWidth;
  readonly isDark: boolean;
}

function Page({ desk, format, width, isDark }: PageProps): ReactElement {
  const html = usePreviewPage(desk, format);
  return (
    <ProofFrame html={html} title={format === 'html' ? 'The web page' : 'The mail'} width={width} isDark={isDark} />
  );
}

/** Of what changes while one is made, only the last state is made. */
function usePreviewPage({ issue, publication, pictures, brandFiles }: BrandDesk, format: PageFormat): string | null {
  const [html, setHtml] = useState<string | null>(null);
  const work = useLastWork();
  useEffect(() => {
    let isGone = false;
    work(async () => {
      const made = await makePreview(format, { issue, publication, pictures, brandFiles });
      if (!isGone) setHtml(made);
    });
    return () => {
      isGone = true;
    };
  }, [work, issue, publication, pictures, brandFiles, format]);
  return html;
}
