import { Inbox, RotateCcw } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { returnFromTray } from '../../documents/edit-issue.ts';
import type { OutlineDevelopment } from '../../documents/issue-outline.ts';
import { Icon } from '../../ui/icon.tsx';
import outlineStyles from '../../ui/outline.module.css';
import { Tool } from '../../ui/tool.tsx';
import type { WriteContext } from './write-place.ts';

export interface OutlineTrayProps {
  readonly context: WriteContext;
  readonly items: readonly OutlineDevelopment[];
}

/** What was taken out of the issue, whole, with the way back. */
export function OutlineTray({ context, items }: OutlineTrayProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {isOpen && items.length > 0 ? (
        <ul aria-label="Tray">
          {items.map((item) => (
            <li key={item.id} className={outlineStyles.row}>
              <span className={outlineStyles.headline}>{item.headline === '' ? 'No headline' : item.headline}</span>
              <span className={outlineStyles.count}>
                <Tool
                  icon={RotateCcw}
                  size="small"
                  label={`Bring back “${item.headline}”`}
                  onClick={() => {
                    returnFromTray(context.session.doc, item.id);
                    context.goTo({ kind: 'development', id: item.id });
                  }}
                />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <button type="button" className={outlineStyles.row} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Icon of={Inbox} />
        Tray
        <span className={outlineStyles.count}>
          {items.length === 0 ? 'empty' : `${items.length} ${items.length === 1 ? 'development' : 'developments'}`}
        </span>
      </button>
    </>
  );
}
