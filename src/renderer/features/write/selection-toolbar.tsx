import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useFormats } from '../../editor/use-formats.ts';
import styles from './selection-toolbar.module.css';
import { TEXT_COMMANDS } from './text-commands.ts';
import { Tools } from './text-toolbar.tsx';
import { useActiveField } from './use-active-field.ts';
import type { WriteContext } from './write-place.ts';

const SHOWN = new Set(['text.bold', 'text.italic', 'text.link']);
const GAP_PX = 6;

/** The few tools for a selection, 6 px above it, or below where there is no room. */
export function SelectionToolbar({ context }: { readonly context: WriteContext }): ReactElement | null {
  const field = useActiveField(context.registry);
  const formats = useFormats(field);
  const bar = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<DOMRect | null>(null);

  useEffect(() => {
    const read = () => {
      const selection = document.getSelection();
      const root = field?.kind === 'rich' ? field.editor.getRootElement() : null;
      const isInside =
        root !== null && selection !== null && !selection.isCollapsed && root.contains(selection.anchorNode);
      setRange(isInside ? selection.getRangeAt(0).getBoundingClientRect() : null);
    };
    document.addEventListener('selectionchange', read);
    document.addEventListener('scroll', read, { capture: true, passive: true });
    window.addEventListener('resize', read);
    return () => {
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('scroll', read, { capture: true });
      window.removeEventListener('resize', read);
    };
  }, [field]);

  useLayoutEffect(() => {
    const element = bar.current;
    const root = field?.editor.getRootElement();
    if (element === null || range === null || root == null) return;
    const column = root.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const above = range.top - height - GAP_PX;
    const top = above > column.top - height - GAP_PX * 2 && above > 84 ? above : range.bottom + GAP_PX;
    const middle = range.left + range.width / 2 - width / 2;
    element.style.top = `${top}px`;
    element.style.left = `${Math.min(Math.max(middle, column.left), column.right - width)}px`;
  });

  if (range === null || !formats.hasSelection) return null;
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label="Selection">
      <Tools specs={TEXT_COMMANDS.filter((spec) => SHOWN.has(spec.id))} formats={formats} unavailable={null} />
    </div>
  );
}
