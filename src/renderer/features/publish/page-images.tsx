import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { PageSize } from '../../../shared/ipc/contract.ts';
import { drawPages } from './draw-pages.ts';
import type { PreviewProps } from './preview.tsx';
import { printIssue } from './print-issue.ts';
import styles from './publish.module.css';

/** The pages of the PDF itself, drawn one under the other. */
export function PageImages({
  issue,
  publication,
  material,
  paper,
}: PreviewProps & { readonly paper: PageSize }): ReactElement {
  const holder = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'printing' | 'shown' | { readonly problem: string }>('printing');
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // A print takes a moment, so it waits for the keys to rest.
    const timer = setTimeout(async () => {
      const printed = await printIssue(issue, publication, material, paper, signal);
      if (signal.aborted || holder.current === null) return;
      if (!printed.ok) {
        setState({ problem: printed.error.message });
        return;
      }
      await drawPages(printed.value, holder.current, signal);
      if (!signal.aborted) setState('shown');
    }, 300);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [issue, publication, material, paper]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area is reached with the keyboard
    <div className={styles.pages} tabIndex={0} role="group" aria-label="Printed pages" aria-busy={state === 'printing'}>
      {state === 'printing' ? <p className={styles.note}>Laying out the pages …</p> : null}
      {typeof state === 'object' ? <p role="alert">{state.problem}</p> : null}
      <div ref={holder} className={styles.sheets} />
    </div>
  );
}
