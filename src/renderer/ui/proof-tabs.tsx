import type { ReactElement } from 'react';
import styles from './proof.module.css';

export interface ProofTabsProps<Id extends string> {
  readonly tabs: readonly { readonly id: Id; readonly name: string }[];
  readonly current: Id;
  readonly onChoose: (id: Id) => void;
}

/** The panel that the tabs lead to. */
export const PROOF_PANEL_ID = 'preview-page';
export const proofTabId = (id: string): string => `tab-${id}`;

/** The formats that are looked at: arrow keys go from one to the next. */
export function ProofTabs<Id extends string>({ tabs, current, onChoose }: ProofTabsProps<Id>): ReactElement {
  const step = (by: number) => {
    const next = tabs[(tabs.findIndex(({ id }) => id === current) + by + tabs.length) % tabs.length];
    if (next === undefined) return;
    onChoose(next.id);
    document.getElementById(proofTabId(next.id))?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label="Format">
      {tabs.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={proofTabId(id)}
          aria-controls={PROOF_PANEL_ID}
          aria-selected={id === current}
          tabIndex={id === current ? 0 : -1}
          className={styles.tab}
          onClick={() => onChoose(id)}
          onKeyDown={({ key }) => {
            if (key === 'ArrowRight') step(1);
            if (key === 'ArrowLeft') step(-1);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
