import { Library, Menu as MenuIcon, Search } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { keyCaps, keyLabel } from '../commands/keys.ts';
import { PeopleMenu } from '../features/people/index.ts';
import { request } from '../platform/bridge.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Keys } from '../ui/keys.tsx';
import { Tool } from '../ui/tool.tsx';
import { membersWith } from './members-with.ts';
import type { PublicationStore } from './publication-store.ts';
import styles from './titlebar.module.css';
import { useWorkspace } from './use-workspace.ts';

export interface TitlebarProps {
  readonly crumbs: ReactNode;
  readonly modes?: ReactNode;
  readonly state?: ReactNode;
  /** The publication on screen, for the roles that people play in it. */
  readonly house?: PublicationStore;
}

/** The bar that moves the window: where you are, what mode, whether it is saved, and the palette. */
export function Titlebar({ crumbs, modes, state, house }: TitlebarProps): ReactElement {
  const workspace = useWorkspace();
  const { commands, info, people } = workspace;
  const isMac = info.platform === 'darwin';
  return (
    <header className={styles.titlebar} data-mac={isMac || undefined}>
      <div className={styles.start}>
        {isMac ? null : (
          <Tool
            icon={MenuIcon}
            label="Menu"
            keysLabel="F10"
            onClick={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              void request('menu:popup', { x: box.left, y: box.bottom });
            }}
          />
        )}
        <Tool icon={Library} label="Library" keysLabel={keyLabel('Mod+L')} onClick={() => commands.run('go.library')} />
        <div className={styles.crumbs}>{crumbs}</div>
      </div>
      {modes ?? <span />}
      <div className={styles.end}>
        <span className={styles.saved}>{state}</span>
        <Button
          kind="quiet"
          size="small"
          title="Commands and search"
          aria-label="Search or run"
          onClick={() => commands.run('palette.open')}
        >
          <Icon of={Search} size="small" />
          <span className="only-wide">Search or run</span>
          <Keys caps={keyCaps('Mod+K')} />
        </Button>
        <PeopleMenu
          people={people}
          publication={() => house?.current() ?? null}
          onRoles={async (person, roles) => {
            if (house !== undefined)
              await house.change({ members: membersWith(house.current(), people.all(), person, roles) });
          }}
          tell={(text) => workspace.tell({ text })}
        />
        {isMac ? null : <WindowButtons />}
      </div>
    </header>
  );
}

function WindowButtons(): ReactElement {
  const control = (what: 'minimize' | 'toggle-maximize' | 'close') => () => void request('window:control', what);
  return (
    <div className={styles.winbuttons}>
      <button type="button" tabIndex={-1} aria-label="Minimise the window" onClick={control('minimize')}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M0 5.5h10" />
        </svg>
      </button>
      <button type="button" tabIndex={-1} aria-label="Maximise the window" onClick={control('toggle-maximize')}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M.5.5h9v9h-9z" />
        </svg>
      </button>
      <button type="button" tabIndex={-1} aria-label="Close the window" onClick={control('close')}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="m0 0 10 10M10 0 0 10" />
        </svg>
      </button>
    </div>
  );
}
