import type { ReactElement, ReactNode, RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import styles from './dialog-below.module.css';

export interface DialogBelowProps {
  readonly label: string;
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small dialog below what opened it, at its end; Escape and a click beside it close it. */
export function DialogBelow({ label, trigger, onClose, children }: DialogBelowProps): ReactElement {
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      placement="bottom end"
      offset={4}
      className={styles.popover as string}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog aria-label={label} className={styles.dialog as string}>
        {children}
      </Dialog>
    </Popover>
  );
}
