import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { MenuItem as AriaItem, Menu as AriaMenu, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { Keys } from './keys.tsx';
import styles from './menu.module.css';

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
  /** The button that opens it: a `PressButton`. */
  readonly children: ReactElement;
  /** Groups, with a rule between them. */
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined;
}

/** A menu on a button. Arrow keys, typing ahead and Escape work; focus comes back to the button. */
export function Menu({ label, children, groups, placement = 'bottom start' }: MenuProps): ReactElement {
  const entries = groups.flat();
  const filled = groups.filter((group) => group.length > 0);
  return (
    <MenuTrigger>
      {children}
      <Popover placement={placement} offset={4} className={styles.popover as string}>
        <AriaMenu
          aria-label={label}
          className={styles.menu as string}
          disabledKeys={entries.filter((entry) => entry.unavailable != null).map((entry) => entry.id)}
          onAction={(id) => entries.find((entry) => entry.id === id)?.run()}
        >
          {filled.flatMap((group, index): ReactNode[] => [
            ...(index === 0 ? [] : [<Separator key={`rule-${group[0]?.id}`} className={styles.rule as string} />]),
            ...group.map((entry) => <Entry key={entry.id} entry={entry} />),
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }): ReactElement {
  return (
    <AriaItem
      id={entry.id}
      textValue={entry.label}
      className={styles.item as string}
      data-current={entry.isCurrent || undefined}
    >
      <span className={styles.icon}>{entry.icon === undefined ? null : <Icon of={entry.icon} size="small" />}</span>
      <span className={styles.label}>{entry.label}</span>
      {entry.note !== undefined || entry.unavailable != null ? (
        <span className={styles.note}>{entry.unavailable ?? entry.note}</span>
      ) : null}
      {entry.caps === undefined ? null : <Keys caps={entry.caps} />}
    </AriaItem>
  );
}
