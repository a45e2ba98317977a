import { ChevronDown, ChevronUp } from 'lucide-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { EntityId } from '../../../shared/domain/ids.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './register.module.css';
import { Row } from './register-row.tsx';
import type { RegisterRow, Sort, SortKey } from './register-view.ts';

export interface RegisterTableProps {
  readonly rows: readonly RegisterRow[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly currentId: EntityId | null;
  readonly chosen: ReadonlySet<EntityId>;
  readonly onCurrent: (id: EntityId) => void;
  readonly onChosen: (chosen: ReadonlySet<EntityId>) => void;
  readonly onOpen: () => void;
  /** The one thing of the table that takes the focus. */
  readonly grid: RefObject<HTMLTableElement | null>;
}

const ROW_PX = 28;
/** Rows drawn beyond what is in sight, so that scrolling never shows a gap. */
const BEYOND = 12;

const COLUMNS: readonly { readonly key: SortKey | null; readonly name: string; readonly className?: string }[] = [
  { key: 'name', name: 'Name' },
  { key: null, name: 'Also written', className: 'only-wide' },
  { key: 'kind', name: 'Kind' },
  { key: 'country', name: 'In' },
  { key: 'issues', name: 'Issues' },
  { key: 'last', name: 'Last' },
];

/** The entities as a table; only the rows in sight are drawn, so ten thousand cost no more than thirty. */
export function RegisterTable(props: RegisterTableProps): ReactElement {
  const { rows, sort, onSort, currentId, chosen, onCurrent, onChosen, onOpen, grid } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const stretch = useRef<{ readonly from: EntityId; readonly before: ReadonlySet<EntityId> } | null>(null);
  const { first, last } = useRowsInSight(scroller, rows.length);
  const at = rows.findIndex(({ entity }) => entity.id === currentId);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || at < 0) return;
    const head = element.querySelector('thead')?.clientHeight ?? 0;
    const top = at * ROW_PX;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_PX + head > element.scrollTop + element.clientHeight)
      element.scrollTop = top + ROW_PX + head - element.clientHeight;
  }, [at]);
  const reach = (index: number, extend: boolean) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row === undefined) return;
    onCurrent(row.entity.id);
    if (!extend) stretch.current = null;
    else onChosen(stretched(row.entity.id));
  };
  /** All rows from where Shift went down to this one, and what was chosen before. */
  const stretched = (to: EntityId): ReadonlySet<EntityId> => {
    stretch.current ??= { from: currentId ?? to, before: chosen };
    const { from, before } = stretch.current;
    const ends = [from, to].map((id) => rows.findIndex(({ entity }) => entity.id === id)).filter((end) => end >= 0);
    const between = rows.slice(Math.min(...ends), Math.max(...ends) + 1);
    return new Set([...before, ...between.map(({ entity }) => entity.id)]);
  };
  const onPress = (event: MouseEvent, entityId: EntityId, index: number) => {
    if (event.ctrlKey || event.metaKey) {
      onChosen(toggled(chosen, entityId));
      onCurrent(entityId);
    } else reach(index, event.shiftKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Space and Enter on a column's button or on a tick are that control's own.
    if ((event.key === ' ' || event.key === 'Enter') && event.target !== event.currentTarget) return;
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_PX) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + pageRows,
      PageUp: at - pageRows,
      Home: 0,
      End: rows.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) reach(step, event.shiftKey);
    else if (event.key === ' ' && currentId !== null) onChosen(toggled(chosen, currentId));
    else if (event.key === 'Enter') onOpen();
    else if (event.key === 'Escape') onChosen(new Set());
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
      onChosen(new Set(rows.map(({ entity }) => entity.id)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={scroller} className={styles.tableScroll}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA makes a table whose rows are chosen by keys a grid
        role="grid"
        className={styles.table}
        // The grid is one stop of the Tab key; arrows go within it, and the row they are at is announced.
        tabIndex={0}
        aria-label="Entities"
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={at >= first && at < last ? rowId(id, at) : undefined}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th className={styles.tickCell}>
              <span className="sr">Choose</span>
            </th>
            {COLUMNS.map(({ key, name, className }) => (
              <th
                key={name}
                className={className}
                data-end={key === 'issues' || undefined}
                aria-sort={key === sort.key ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
              >
                {key === null ? (
                  name
                ) : (
                  <button
                    type="button"
                    className={styles.sort}
                    onClick={() =>
                      onSort({
                        key,
                        isDescending: key === sort.key ? !sort.isDescending : key === 'issues' || key === 'last',
                      })
                    }
                  >
                    {name}
                    {key === sort.key ? <Icon of={sort.isDescending ? ChevronDown : ChevronUp} size="small" /> : null}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ blockSize: first * ROW_PX }} />
        <tbody>
          {rows.slice(first, last).map((row, offset) => (
            <Row
              key={row.entity.id}
              id={rowId(id, first + offset)}
              row={row}
              index={first + offset + 2}
              isCurrent={row.entity.id === currentId}
              isChosen={chosen.has(row.entity.id)}
              onPress={(event) => onPress(event, row.entity.id, first + offset)}
              onToggle={() => onChosen(toggled(chosen, row.entity.id))}
            />
          ))}
        </tbody>
        <tbody style={{ blockSize: (rows.length - last) * ROW_PX }} />
      </table>
    </div>
  );
}

const rowId = (grid: string, index: number): string => `${grid}-row-${index}`;

function toggled(chosen: ReadonlySet<EntityId>, id: EntityId): ReadonlySet<EntityId> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

function useRowsInSight(scroller: { readonly current: HTMLDivElement | null }, count: number) {
  const [sight, setSight] = useState({ top: 0, height: 900 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    look();
    const resize = new ResizeObserver(look);
    resize.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resize.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  const first = Math.max(0, Math.floor(sight.top / ROW_PX) - BEYOND);
  return {
    first: Math.min(first, count),
    last: Math.min(count, Math.ceil((sight.top + sight.height) / ROW_PX) + BEYOND),
  };
}
