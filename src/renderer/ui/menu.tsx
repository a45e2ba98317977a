import type { LucideIcon } from 'lucide-react';
import { lazy, type ReactElement, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import buttonStyles from './button.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly caps?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly isCurrent?: boolean;
  /** Why it cannot be chosen; it is shown dimmed with these words. */
  readonly unavailable?: string | null | undefined;
  readonly run: () => void;
}

export interface MenuProps {
  readonly label: string;
  readonly look: 'tool' | 'tool-small' | 'tool-wide' | 'quiet-small';
  /** The button's name, where the words on it do not say enough. */
  readonly buttonLabel?: string;
  readonly className?: string | undefined;
  /** What is on the button. */
  readonly children: ReactNode;
  /** Groups, with a rule between them; a function where they cost something and are made when the menu opens. */
  readonly groups: readonly (readonly MenuEntry[])[] | (() => readonly (readonly MenuEntry[])[]);
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined;
}

const load = () => import('./open-menu.tsx');
/** Its machinery is a third of a megabyte that the first caret need not wait for. */
const OpenMenu = lazy(async () => ({ default: (await load()).OpenMenu }));

/** A button that opens a menu. It never takes the caret out of the text before something is chosen. */
export function Menu({ label, look, buttonLabel, className, children, groups, placement }: MenuProps): ReactElement {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(() => void load(), { timeout: 5_000 });
    return () => cancelIdleCallback(idle);
  }, []);
  const isTool = look.startsWith('tool');
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={`${isTool ? buttonStyles.tool : buttonStyles.button} ${className ?? ''}`}
        data-kind={isTool ? undefined : look.split('-')[0]}
        data-size={look.endsWith('small') ? 'small' : undefined}
        data-wide={look === 'tool-wide' ? '' : undefined}
        aria-label={buttonLabel}
        title={buttonLabel}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setIsOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setIsOpen(true);
        }}
      >
        {children}
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <OpenMenu
            label={label}
            groups={typeof groups === 'function' ? groups() : groups}
            placement={placement}
            trigger={trigger}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
