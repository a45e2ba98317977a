import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './button.module.css';

export interface PressButtonProps {
  readonly label?: string | undefined;
  readonly tooltip?: string | undefined;
  readonly look: 'tool' | 'tool-small' | 'tool-wide' | 'quiet' | 'quiet-small' | 'default' | 'default-small';
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The button that opens a menu or popover: it tells assistive technology what it opens. */
export function PressButton({ label, tooltip, look, className, children }: PressButtonProps): ReactElement {
  const isTool = look.startsWith('tool');
  return (
    <AriaButton
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={`${isTool ? styles.tool : styles.button} ${className ?? ''}`}
      render={(props) => (
        <button
          {...props}
          title={tooltip ?? label}
          data-kind={isTool ? undefined : look.split('-')[0]}
          data-size={look.endsWith('small') ? 'small' : undefined}
          data-wide={look === 'tool-wide' ? '' : undefined}
        />
      )}
    >
      {children}
    </AriaButton>
  );
}
