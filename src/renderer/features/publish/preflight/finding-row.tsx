import { CircleCheck } from 'lucide-react';
import { type ReactElement, useRef, useState } from 'react';
import type { Finding } from '../../../../shared/checks/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { ReasonField } from '../release/reason-field.tsx';
import styles from './preflight.module.css';
import type { PreflightDesk } from './preflight-desk.ts';
import { SEVERITY_LOOKS } from './severity-looks.ts';
import { showLabel } from './show-label.ts';

export interface FindingRowProps {
  readonly finding: Finding;
  readonly desk: PreflightDesk;
  /** Where it is, in words. */
  readonly where: string;
  /** Why somebody has gone on over it; null where nobody has. */
  readonly reason: string | null;
  /** The row above says the same of another place: only the place is shown. */
  readonly isSaidAbove: boolean;
}

/** A finding: what it is, why it matters, where, and what can be done about it there and then. */
export function FindingRow({ finding, desk, where, reason, isSaidAbove }: FindingRowProps): ReactElement {
  const { id, severity, message, why, fixes } = finding;
  const look = SEVERITY_LOOKS[severity];
  const [isAsking, setAsking] = useState(false);
  const asked = useRef<HTMLButtonElement>(null);
  const isOpenBlocker = severity === 'blocker' && reason === null;
  const close = () => {
    setAsking(false);
    requestAnimationFrame(() => asked.current?.focus());
  };
  return (
    <article
      className={styles.finding}
      aria-label={message}
      data-finding={id}
      data-state={reason === null ? look.role : 'calm'}
      data-said={isSaidAbove || undefined}
      aria-current={id === desk.currentId || undefined}
      onFocus={() => {
        if (desk.currentId !== id) desk.setCurrent(id);
      }}
    >
      {isSaidAbove ? <span /> : <Icon of={reason === null ? look.icon : CircleCheck} />}
      <div>
        <p className={isSaidAbove ? 'sr' : styles.what}>{message}</p>
        {why === '' ? null : <p className={isSaidAbove ? 'sr' : styles.why}>{why}</p>}
        {reason === null ? null : <p className={styles.why}>Gone on over: “{reason}”</p>}
        {isAsking ? (
          <ReasonField
            label="Why it may go out like this (it is recorded)"
            verb="Go on over it"
            onSubmit={(words) => {
              setAsking(false);
              desk.override(finding, words);
            }}
            onCancel={close}
          />
        ) : (
          <div className={styles.acts}>
            <span className={styles.where} title={where}>
              {where}
            </span>
            <span className={styles.buttons}>
              {isOpenBlocker ? (
                <Button
                  ref={asked}
                  kind="text"
                  size="small"
                  aria-label={`Go on over it: ${message}`}
                  unavailable={desk.mayNotOverride}
                  onClick={() => setAsking(true)}
                >
                  Go on…
                </Button>
              ) : null}
              <Button
                kind="text"
                size="small"
                data-show=""
                aria-label={`${showLabel(finding)}: ${message}`}
                onClick={() => desk.show(finding)}
              >
                {showLabel(finding)}
              </Button>
              {fixes.map((fix) => (
                <Button
                  key={fix.label}
                  kind="text"
                  size="small"
                  aria-label={`${fix.label}: ${message}`}
                  onClick={() => desk.fix(finding, fix)}
                >
                  {fix.label}
                </Button>
              ))}
            </span>
          </div>
        )}
      </div>
    </article>
  );
}
