import type { ReactElement, ReactNode, RefObject } from 'react';
import { MenuItem as AriaItem, Menu as AriaMenu, Popover, Separator } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { Keys } from './keys.tsx';
import styles from './menu.module.css';
import type { MenuEntry, MenuProps } from './menu.tsx';

export interface OpenMenuProps extends Pick<MenuProps, 'label' | 'placement'> {
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** The menu while it is open. Arrow keys, typing ahead and Escape work; focus goes back where it was. */
export function OpenMenu({ label, groups, placement = 'bottom start', trigger, onClose }: OpenMenuProps): ReactElement {
  const entries = groups.flat();
  const filled = groups.filter((group) => group.length > 0);
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      trigger="MenuTrigger"
      placement={placement}
      offset={4}
      className={styles.popover as string}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <AriaMenu
        aria-label={label}
        autoFocus="first"
        className={styles.menu as string}
        disabledKeys={entries.filter((entry) => entry.unavailable != null).map((entry) => entry.id)}
        onClose={onClose}
        onAction={(id) => entries.find((entry) => entry.id === id)?.run()}
      >
        {filled.flatMap((group, index): ReactNode[] => [
          ...(index === 0 ? [] : [<Separator key={`rule-${group[0]?.id}`} className={styles.rule as string} />]),
          ...group.map((entry) => <Entry key={entry.id} entry={entry} />),
        ])}
      </AriaMenu>
    </Popover>
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
