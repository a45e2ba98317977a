import { MessageSquare } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import type { OutlineDevelopment } from '../../documents/issue-outline.ts';
import type { PartStage } from '../../documents/part-progress.ts';
import { Icon } from '../../ui/icon.tsx';
import outlineStyles from '../../ui/outline.module.css';
import { OutlineDevelopmentRow } from '../../ui/outline.tsx';
import { lookOf } from './outline-stages.ts';
import type { DragHandlers, DragPlace } from './use-drag-order.ts';
import type { WriteContext } from './write-place.ts';

export interface OutlineItemProps extends DragPlace {
  readonly item: OutlineDevelopment;
  readonly number: number;
  readonly target: number;
  readonly stage: PartStage | undefined;
  readonly isCurrent: boolean;
  readonly goTo: WriteContext['goTo'];
  readonly drag: DragHandlers;
}

/** Not drawn again while another development is written or gone to: there may be a hundred of them. */
export const OutlineItem = memo(function OutlineItem(props: OutlineItemProps): ReactElement {
  const { item, number, target, stage, isCurrent, goTo, drag, isDragged, drop } = props;
  return (
    <li
      className={outlineStyles.item}
      data-drag={item.id}
      data-dragging={isDragged || undefined}
      data-drop={drop}
      {...drag}
    >
      <OutlineDevelopmentRow
        number={number}
        headline={item.headline}
        isCurrent={isCurrent}
        state={lookOf(stage)}
        note={
          <>
            <OpenThings count={stage?.open ?? 0} />
            <WordsOfTarget words={item.words} target={target} />
          </>
        }
        onChoose={() => goTo({ kind: 'development', id: item.id })}
      />
    </li>
  );
});

function OpenThings({ count }: { readonly count: number }): ReactElement | null {
  if (count === 0) return null;
  return (
    <span className={outlineStyles.threads} title={`${count} open in review`}>
      <Icon of={MessageSquare} size="small" />
      {count}
      <span className="sr"> open</span>
    </span>
  );
}

function WordsOfTarget({ words, target }: { readonly words: number; readonly target: number }): ReactElement {
  const isOver = target > 0 && words > target;
  return (
    <span
      className={outlineStyles.words}
      data-over={isOver || undefined}
      title={isOver ? `${words - target} words over the target` : undefined}
    >
      {target > 0 ? `${words} / ${target}` : words}
    </span>
  );
}
