import { FileText, Search } from 'lucide-react';
import {
  type KeyboardEvent,
  memo,
  type ReactElement,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { COMMAND_GROUPS, type Command } from '../../commands/command.ts';
import { keyCaps } from '../../commands/keys.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Marked, type MarkedStretch, marksOf } from '../../ui/marked.tsx';
import styles from './palette.module.css';
import { rankCommands } from './rank-commands.ts';

/** A find in the texts of the library. */
export interface PaletteHit {
  readonly id: string;
  readonly text: string;
  /** Stretches of the text that were found, in order. */
  readonly marks: readonly MarkedStretch[];
  readonly where: string;
  readonly run: () => void;
}

export interface PaletteProps {
  readonly commands: readonly Command[];
  readonly search: (query: string) => Promise<readonly PaletteHit[]>;
  readonly onClose: () => void;
}

interface Row {
  readonly id: string;
  readonly group: string;
  readonly icon: Command['icon'];
  readonly title: string;
  /** What was found in the title; null where the query is looked for in it. */
  readonly marks: PaletteHit['marks'] | null;
  readonly where: string;
  readonly keys: string | undefined;
  readonly unavailable: string | null;
  readonly run: () => void;
}

const MOST_ROWS = 60;
/** What the list has room for: the rest is drawn behind the first picture. */
const ROWS_IN_SIGHT = 14;

/** One list for commands and text, by typing a few letters of what is wanted. */
export function Palette({ commands, search, onClose }: PaletteProps): ReactElement {
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState<readonly PaletteHit[]>([]);
  const [at, setAt] = useState(0);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [back] = useState(() => document.activeElement as HTMLElement | null);

  const wanted = query.startsWith('>') ? query.slice(1).trim() : query.trim();
  useEffect(() => {
    let isGone = false;
    if (wanted.length < 2 || query.startsWith('>')) setHits([]);
    else {
      void search(wanted).then((found) => {
        if (!isGone) setHits(found);
      });
    }
    return () => {
      isGone = true;
    };
  }, [wanted, query, search]);

  const rows = useMemo(
    () => [...commandRows(commands, wanted), ...hits.map(hitRow)].slice(0, MOST_ROWS),
    [commands, wanted, hits],
  );
  const chosen = Math.min(at, rows.length - 1);
  const drawn = useDeferredValue(rows.length, ROWS_IN_SIGHT);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const close = () => {
    onClose();
    back?.focus();
  };
  const run = (row: Row | undefined) => {
    if (row === undefined || row.unavailable !== null) return;
    close();
    row.run();
  };
  const latest = useRef({ rows, run });
  useEffect(() => {
    latest.current = { rows, run };
  });
  const runAt = useCallback((index: number) => latest.current.run(latest.current.rows[index]), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((chosen + step + rows.length) % Math.max(1, rows.length));
    else if (event.key === 'Enter') run(rows[chosen]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press beside the palette closes it, as Escape does
    <div
      className={styles.veil}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <section className={styles.palette} role="dialog" aria-modal="true" aria-label="Commands and search">
        <div className={styles.ask}>
          <Icon of={Search} />
          <input
            className={styles.input}
            role="combobox"
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={rows[chosen] === undefined ? undefined : `${listId}-${chosen}`}
            aria-label="Search or run"
            placeholder="Search or run"
            // biome-ignore lint/a11y/noAutofocus: the palette is opened to be typed into
            autoFocus
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <span className={styles.found} role="status">
            {rows.length} found
          </span>
        </div>
        <div ref={list} className={styles.list} id={listId} role="listbox" aria-label="Found">
          {rows.slice(0, Math.max(drawn, chosen + 1, ROWS_IN_SIGHT)).map((row, index) => (
            <PaletteRow
              key={row.id}
              id={`${listId}-${index}`}
              row={row}
              index={index}
              begins={row.group === rows[index - 1]?.group ? null : row.group}
              isChosen={index === chosen}
              wanted={wanted}
              onPoint={setAt}
              onRun={runAt}
            />
          ))}
          {rows.length === 0 ? <p className={styles.nothing}>Nothing has “{wanted}” in it.</p> : null}
        </div>
        <div className={styles.foot}>
          <span>
            <Keys caps={['↑', '↓']} /> choose
          </span>
          <span>
            <Keys caps={['Enter']} /> run
          </span>
          <span className={styles.grow} />
          <span>
            <Keys caps={['>']} /> commands only
          </span>
          <span>
            <Keys caps={['Esc']} /> close
          </span>
        </div>
      </section>
    </div>
  );
}

interface PaletteRowProps {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  /** The group that it is the first of. */
  readonly begins: string | null;
  readonly isChosen: boolean;
  readonly wanted: string;
  readonly onPoint: (index: number) => void;
  readonly onRun: (index: number) => void;
}

/** Not drawn again while the choice moves over other rows. */
const PaletteRow = memo(function PaletteRow({
  id,
  row,
  index,
  begins,
  isChosen,
  wanted,
  onPoint,
  onRun,
}: PaletteRowProps): ReactElement {
  return (
    <div role="presentation">
      {begins === null ? null : (
        <div className={styles.group} role="presentation">
          {begins}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox keeps the focus and has the keys */}
      <div
        id={id}
        className={styles.row}
        role="option"
        aria-selected={isChosen}
        aria-disabled={row.unavailable === null ? undefined : true}
        onMouseMove={() => onPoint(index)}
        onClick={() => onRun(index)}
      >
        {row.icon === undefined ? <span /> : <Icon of={row.icon} />}
        <span className={styles.title}>
          <Marked text={row.title} marks={row.marks ?? marksOf(row.title, wanted)} />
        </span>
        <span className={styles.where} title={row.unavailable ?? row.where}>
          {row.unavailable ?? row.where}
        </span>
        {row.keys === undefined ? <span /> : <Keys caps={keyCaps(row.keys)} />}
      </div>
    </div>
  );
});

function commandRows(commands: readonly Command[], query: string): Row[] {
  const found = rankCommands(commands, query);
  return COMMAND_GROUPS.flatMap((group) =>
    found
      .filter((command) => command.group === group)
      .map((command) => ({
        id: command.id,
        group,
        icon: command.icon,
        title: command.title,
        marks: null,
        where: command.where?.() ?? '',
        keys: command.keys,
        unavailable: command.unavailable?.() ?? null,
        run: command.run,
      })),
  );
}

const hitRow = (hit: PaletteHit): Row => ({
  id: `hit:${hit.id}`,
  group: 'Go to',
  icon: FileText,
  title: hit.text,
  marks: hit.marks,
  where: hit.where,
  keys: undefined,
  unavailable: null,
  run: hit.run,
});
