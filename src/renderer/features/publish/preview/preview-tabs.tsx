import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ExportFormat } from '../../../../shared/export/formats.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Menu } from '../../../ui/menu.tsx';
import styles from './preview.module.css';
import { PREVIEW_VIEWS, TABS } from './preview-views.ts';

export interface PreviewTabsProps {
  readonly view: ExportFormat;
  readonly onView: (view: ExportFormat) => void;
}

/** The formats that can be looked at: four as tabs, and the one of the others that was chosen. */
export function PreviewTabs({ view, onView }: PreviewTabsProps): ReactElement {
  const first = PREVIEW_VIEWS.slice(0, TABS);
  const more = PREVIEW_VIEWS.slice(TABS);
  const tabs = [...first, ...more.filter(({ id }) => id === view)];
  const step = (by: number) => {
    const next = tabs[(tabs.findIndex(({ id }) => id === view) + by + tabs.length) % tabs.length];
    if (next === undefined) return;
    onView(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <>
      <div className={styles.tabs} role="tablist" aria-label="Format">
        {tabs.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-controls="preview-page"
            aria-selected={id === view}
            tabIndex={id === view ? 0 : -1}
            className={styles.tab}
            onClick={() => onView(id)}
            onKeyDown={({ key }) => {
              if (key === 'ArrowRight') step(1);
              if (key === 'ArrowLeft') step(-1);
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <Menu
        label="More formats"
        look="quiet-small"
        groups={[more.map(({ id, name }) => ({ id, label: name, isCurrent: id === view, run: () => onView(id) }))]}
      >
        More
        <Icon of={ChevronDown} size="small" />
      </Menu>
    </>
  );
}
