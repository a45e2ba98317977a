import { type ReactElement, useEffect, useRef, useState } from 'react';
import { writeFormat } from '../../../../shared/export/write-format.ts';
import { drawPages } from '../../../platform/draw-pages.ts';
import { printPage } from '../../../platform/print-page.ts';
import proof from '../../../ui/proof.module.css';
import { logosOf, picturesOf } from '../formats/material-sources.ts';
import type { PublishJob } from '../publish-job.ts';
import styles from './preview.module.css';

/** The pages of the PDF itself, drawn one under the other. */
export function PageImages({ job }: { readonly job: PublishJob }): ReactElement {
  const holder = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'printing' | 'shown' | { readonly problem: string }>('printing');
  const { issue, publication, options } = job.source;
  const { material } = job;
  useEffect(() => {
    if (material === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    // A print takes a moment, so it waits for the keys to rest.
    const timer = setTimeout(async () => {
      try {
        const { content } = await writeFormat('pdf', {
          ...options,
          issue,
          publication,
          pictures: picturesOf(material),
          logos: logosOf(material),
          print: (html, pageSize) => printPage(html, pageSize, signal),
        });
        if (signal.aborted || holder.current === null || content === null) return;
        await drawPages(content, holder.current, proof.sheet ?? '', signal);
        if (!signal.aborted) setState('shown');
      } catch (cause) {
        if (!signal.aborted) setState({ problem: (cause as Error).message });
      }
    }, 300);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [issue, publication, options, material]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area is reached with the keyboard
    <div className={proof.pages} tabIndex={0} role="group" aria-label="Printed pages" aria-busy={state === 'printing'}>
      {state === 'printing' ? <p className={styles.note}>Laying out the pages …</p> : null}
      {typeof state === 'object' ? <p role="alert">{state.problem}</p> : null}
      <div ref={holder} className={proof.sheets} />
    </div>
  );
}
