import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ExportFormat } from '../../../../shared/export/formats.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { ProofTabs } from '../../../ui/proof-tabs.tsx';
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
  return (
    <>
      <ProofTabs tabs={tabs} current={view} onChoose={onView} />
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
