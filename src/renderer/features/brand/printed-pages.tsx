import { type ReactElement, useEffect, useRef, useState } from 'react';
import { writeIssueHtml } from '../../../shared/export/html/write-issue.ts';
import { drawPages } from '../../platform/draw-pages.ts';
import { printPage } from '../../platform/print-page.ts';
import styles from '../../ui/proof.module.css';
import type { BrandDesk } from './brand-desk.ts';

/** A print takes a moment, so it waits until nothing has been picked for as long. */
const REST_MS = 400;

/** The pages of the PDF itself, drawn one under the other. */
export function PrintedPages({ desk }: { readonly desk: BrandDesk }): ReactElement {
  const { issue, publication, pictures, brandFiles } = desk;
  const holder = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPrinting, setPrinting] = useState(true);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const { pageSize } = publication.brand;
    setPrinting(true);
    const timer = setTimeout(async () => {
      try {
        const html = writeIssueHtml(issue, publication, { paper: pageSize, pictures, logos: brandFiles });
        const pdf = await printPage(html, pageSize, signal);
        if (signal.aborted || holder.current === null) return;
        await drawPages(pdf, holder.current, styles.sheet ?? '', signal);
        if (!signal.aborted) setProblem(null);
      } catch (cause) {
        if (!signal.aborted) setProblem((cause as Error).message);
      }
      if (!signal.aborted) setPrinting(false);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [issue, publication, pictures, brandFiles]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area is reached with the keyboard
    <div className={styles.pages} tabIndex={0} role="group" aria-label="Printed pages" aria-busy={isPrinting}>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <div ref={holder} className={styles.sheets} />
    </div>
  );
}
