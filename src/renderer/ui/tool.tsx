import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import styles from './button.module.css';
import { Icon } from './icon.tsx';

export interface ToolProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly icon: LucideIcon;
  readonly label: string;
  /** Shown behind the label in the tooltip ("Ctrl+B"). */
  readonly keysLabel?: string | undefined;
  readonly size?: 'normal' | 'small';
  readonly iconSize?: 'normal' | 'small';
  readonly isPressed?: boolean;
  readonly unavailable?: string | null;
  /** Words beside the icon. */
  readonly children?: ReactNode;
}

/** A button with an icon. The label is its name and its tooltip. It never takes the caret out of the text. */
export function Tool(props: ToolProps): ReactElement {
  const {
    icon,
    label,
    keysLabel,
    size = 'normal',
    iconSize,
    isPressed,
    unavailable = null,
    children,
    onClick,
    ...rest
  } = props;
  const tooltip = keysLabel === undefined ? label : `${label} (${keysLabel})`;
  return (
    <button
      type="button"
      {...rest}
      className={`${styles.tool} ${rest.className ?? ''}`}
      data-size={size}
      data-wide={children === undefined ? undefined : ''}
      aria-label={label}
      aria-pressed={isPressed}
      aria-disabled={unavailable === null ? undefined : true}
      title={unavailable === null ? tooltip : `${label}: ${unavailable}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={unavailable === null ? onClick : undefined}
    >
      <Icon of={icon} size={iconSize ?? (size === 'small' ? 'small' : 'normal')} />
      {children}
    </button>
  );
}
