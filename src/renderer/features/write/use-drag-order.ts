import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react';

/** On each item, with its id as `data-drag`. They stay the same, so that an item need not be drawn again for them. */
export interface DragHandlers {
  readonly draggable: true;
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDragEnd: () => void;
  readonly onDrop: (event: DragEvent<HTMLElement>) => void;
}

/** Where an item stands in a drag that is going on. */
export interface DragPlace {
  readonly isDragged: boolean;
  /** The side of it that the dragged item would come to. */
  readonly drop: 'before' | 'after' | undefined;
}

/** Reordering a list by dragging. `onMove` gets the place that the item comes to stand at. */
export function useDragOrder<Id extends string>(ids: readonly Id[], onMove: (id: Id, index: number) => void) {
  const [dragged, setDragged] = useState<Id | null>(null);
  const [drop, setDrop] = useState<{ id: Id; side: 'before' | 'after' } | null>(null);
  const now = useRef({ ids, onMove, dragged, drop });
  useEffect(() => {
    now.current = { ids, onMove, dragged, drop };
  });
  const handlers = useMemo((): DragHandlers => {
    const idOf = (event: DragEvent<HTMLElement>) => event.currentTarget.dataset.drag as Id;
    const end = () => {
      setDragged(null);
      setDrop(null);
    };
    return {
      draggable: true,
      onDragStart(event) {
        event.dataTransfer.effectAllowed = 'move';
        setDragged(idOf(event));
      },
      onDragOver(event) {
        if (now.current.dragged === null) return;
        event.preventDefault();
        const id = idOf(event);
        const box = event.currentTarget.getBoundingClientRect();
        const side = event.clientY < box.top + box.height / 2 ? 'before' : 'after';
        const known = now.current.drop;
        if (known?.id !== id || known.side !== side) setDrop({ id, side });
      },
      onDragEnd: end,
      onDrop(event) {
        event.preventDefault();
        const { dragged: moved, drop: to, ids: all } = now.current;
        if (moved !== null && to !== null && moved !== to.id) {
          const others = all.filter((other) => other !== moved);
          now.current.onMove(moved, others.indexOf(to.id) + (to.side === 'after' ? 1 : 0));
        }
        end();
      },
    };
  }, []);
  return {
    handlers,
    placeOf: (id: Id): DragPlace => ({
      isDragged: dragged === id,
      drop: drop?.id === id && dragged !== id ? drop.side : undefined,
    }),
  };
}
