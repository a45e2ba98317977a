import { type DragEvent, useState } from 'react';

interface ItemProps {
  readonly draggable: true;
  readonly 'data-dragging': true | undefined;
  readonly 'data-drop': 'before' | 'after' | undefined;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** Reordering a list by dragging. `onMove` gets the place that the item comes to stand at. */
export function useDragOrder<Id extends string>(ids: readonly Id[], onMove: (id: Id, index: number) => void) {
  const [dragged, setDragged] = useState<Id | null>(null);
  const [drop, setDrop] = useState<{ id: Id; side: 'before' | 'after' } | null>(null);
  const end = () => {
    setDragged(null);
    setDrop(null);
  };
  return {
    itemProps: (id: Id): ItemProps => ({
      draggable: true,
      'data-dragging': dragged === id || undefined,
      'data-drop': drop?.id === id && dragged !== id ? drop.side : undefined,
      onDragStart(event) {
        event.dataTransfer.effectAllowed = 'move';
        setDragged(id);
      },
      onDragOver(event) {
        if (dragged === null) return;
        event.preventDefault();
        const box = event.currentTarget.getBoundingClientRect();
        const side = event.clientY < box.top + box.height / 2 ? 'before' : 'after';
        if (drop?.id !== id || drop.side !== side) setDrop({ id, side });
      },
      onDragEnd: end,
      onDrop(event) {
        event.preventDefault();
        if (dragged !== null && drop !== null && dragged !== drop.id) {
          const others = ids.filter((other) => other !== dragged);
          onMove(dragged, others.indexOf(drop.id) + (drop.side === 'after' ? 1 : 0));
        }
        end();
      },
    }),
  };
}
