import type { ComponentProps, ReactElement, ReactNode } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly kind?: 'primary' | 'default' | 'quiet' | 'text';
  readonly size?: 'normal' | 'small';
  /** Why it cannot act, in words; it stays focusable and says so. */
  readonly unavailable?: string | null;
  readonly children: ReactNode;
}

/** A button with words. Verb first, says its object. */
export function Button(props: ButtonProps): ReactElement {
  const { kind = 'default', size = 'normal', unavailable = null, onClick, className, title, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className={`${styles.button} ${className ?? ''}`}
      data-kind={kind}
      data-size={size}
      aria-disabled={unavailable === null ? undefined : true}
      title={unavailable ?? title}
      onClick={unavailable === null ? onClick : undefined}
    />
  );
}
