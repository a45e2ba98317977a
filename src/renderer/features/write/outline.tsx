import { Inbox, PanelLeft, PenLine, Plus, RotateCcw } from 'lucide-react';
import { memo, type ReactElement, useState } from 'react';
import { keyLabel } from '../../commands/keys.ts';
import { useCommandRegistry } from '../../commands/use-commands.ts';
import { moveDevelopment, returnFromTray } from '../../documents/edit-issue.ts';
import type { IssueOutline, OutlineDevelopment } from '../../documents/issue-outline.ts';
import { FRONT, type Part, partKey, partOfKey, samePart } from '../../documents/part.ts';
import { useOutline } from '../../documents/use-session.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { State } from '../../ui/state.tsx';
import { Tool } from '../../ui/tool.tsx';
import { type DragHandlers, type DragPlace, useDragOrder } from './use-drag-order.ts';
import styles from './write.module.css';
import type { WriteContext } from './write-place.ts';

export interface OutlineProps {
  readonly context: WriteContext;
  readonly part: Part;
  readonly onToggle: () => void;
}

/** The parts of the issue in reading order: choose one, drag one, see how long each is. */
export function Outline({ context, part, onToggle }: OutlineProps): ReactElement {
  const outline = useOutline(context.session);
  return (
    <>
      <nav className={styles.side} aria-label="Outline" data-area="outline">
        <div className={styles.sideScroll}>
          <div className={styles.group}>
            <span className={styles.label}>Opening</span>
          </div>
          <TextRow context={context} part={FRONT} current={part} label="Title and dates" />
          <TextRow
            context={context}
            part={{ kind: 'text', field: 'notice' }}
            current={part}
            label="Notice"
            words={outline.words.notice}
          />
          <TextRow
            context={context}
            part={{ kind: 'text', field: 'lede' }}
            current={part}
            label="Lede"
            words={outline.words.lede}
          />
          <Developments context={context} part={part} outline={outline} />
          <div className={styles.group}>
            <span className={styles.label}>Closing</span>
          </div>
          <TextRow
            context={context}
            part={{ kind: 'text', field: 'inContext' }}
            current={part}
            label={context.publication.houseNames.inContext[0] ?? 'In Context'}
            words={outline.words.inContext}
          />
          <TextRow
            context={context}
            part={{ kind: 'text', field: 'takeaway' }}
            current={part}
            label="Takeaway"
            words={outline.words.takeaway}
          />
        </div>
        <Tray context={context} items={outline.tray} />
      </nav>
      <Rail context={context} part={part} outline={outline} onToggle={onToggle} />
    </>
  );
}

interface TextRowProps {
  readonly context: WriteContext;
  readonly part: Part;
  readonly current: Part;
  readonly label: string;
  readonly words?: number;
}

function TextRow({ context, part, current, label, words }: TextRowProps): ReactElement {
  return (
    <button
      type="button"
      className={styles.row}
      aria-current={samePart(part, current) || undefined}
      onClick={() => context.goTo(part)}
    >
      {label}
      {words === undefined ? null : (
        <span className={styles.count}>
          {words}
          <span className="sr"> words</span>
        </span>
      )}
    </button>
  );
}

interface DevelopmentsProps {
  readonly context: WriteContext;
  readonly part: Part;
  readonly outline: IssueOutline;
}

function Developments({ context, part, outline }: DevelopmentsProps): ReactElement {
  const registry = useCommandRegistry();
  const { developments } = outline;
  const order = useDragOrder(
    developments.map((item) => item.id),
    (id, index) => moveDevelopment(context.session.doc, id, index),
  );
  const target = context.publication.wordTargets.development;
  return (
    <>
      <div className={styles.group}>
        <span className={styles.label}>{outline.sectionHeading === '' ? 'Developments' : outline.sectionHeading}</span>
        <Tool
          icon={Plus}
          size="small"
          label="Add a development"
          keysLabel={keyLabel('Mod+Enter')}
          onClick={() => registry.run('development.add')}
        />
      </div>
      <ol className={styles.developments} aria-label="Developments">
        {developments.map((item, index) => (
          <DevelopmentRow
            key={item.id}
            item={item}
            number={index + 1}
            target={target}
            isCurrent={part.kind === 'development' && part.id === item.id}
            goTo={context.goTo}
            drag={order.handlers}
            {...order.placeOf(item.id)}
          />
        ))}
      </ol>
      {developments.length === 0 ? (
        <div className={styles.nothing}>
          None yet.{' '}
          <Button kind="text" size="small" onClick={() => registry.run('development.add')}>
            Add the first
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface DevelopmentRowProps extends DragPlace {
  readonly item: OutlineDevelopment;
  readonly number: number;
  readonly target: number;
  readonly isCurrent: boolean;
  readonly goTo: WriteContext['goTo'];
  readonly drag: DragHandlers;
}

/** Not drawn again while another development is written or gone to: there may be a hundred of them. */
const DevelopmentRow = memo(function DevelopmentRow(props: DevelopmentRowProps): ReactElement {
  const { item, number, target, isCurrent, goTo, drag, isDragged, drop } = props;
  const isOver = target > 0 && item.words > target;
  return (
    <li className={styles.item} data-drag={item.id} data-dragging={isDragged || undefined} data-drop={drop} {...drag}>
      <button
        type="button"
        className={styles.development}
        aria-current={isCurrent || undefined}
        onClick={() => goTo({ kind: 'development', id: item.id })}
      >
        <span className={styles.number}>{number}</span>
        <span className={styles.headline} data-empty={item.headline === '' || undefined}>
          {item.headline === '' ? 'No headline yet' : item.headline}
        </span>
        <span className={styles.meta}>
          <State icon={PenLine}>Draft</State>
          <span
            className={styles.words}
            data-over={isOver || undefined}
            title={isOver ? `${item.words - target} words over the target` : undefined}
          >
            {target > 0 ? `${item.words} / ${target}` : item.words}
          </span>
        </span>
      </button>
    </li>
  );
});

interface TrayProps {
  readonly context: WriteContext;
  readonly items: readonly OutlineDevelopment[];
}

/** What was taken out of the issue, whole, with the way back. */
function Tray({ context, items }: TrayProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles.sideFoot}>
      {isOpen && items.length > 0 ? (
        <ul aria-label="Tray">
          {items.map((item) => (
            <li key={item.id} className={styles.row}>
              <span className={styles.headline}>{item.headline === '' ? 'No headline' : item.headline}</span>
              <span className={styles.count}>
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
      <button type="button" className={styles.row} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Icon of={Inbox} />
        Tray
        <span className={styles.count}>
          {items.length === 0 ? 'empty' : `${items.length} ${items.length === 1 ? 'development' : 'developments'}`}
        </span>
      </button>
    </div>
  );
}

interface RailProps extends DevelopmentsProps {
  readonly onToggle: () => void;
}

/** The outline when there is no room for it: one letter or number a part. */
function Rail({ context, part, outline, onToggle }: RailProps): ReactElement {
  const items: { part: Part; sign: string; label: string }[] = [
    { part: FRONT, sign: '·', label: 'Title and dates' },
    { part: { kind: 'text', field: 'notice' }, sign: 'N', label: 'Notice' },
    { part: { kind: 'text', field: 'lede' }, sign: 'L', label: 'Lede' },
    ...outline.developments.map((item, index) => ({
      part: { kind: 'development', id: item.id } as const,
      sign: String(index + 1),
      label: `${index + 1} ${item.headline}: draft`,
    })),
    { part: { kind: 'text', field: 'inContext' }, sign: 'C', label: 'In Context' },
    { part: { kind: 'text', field: 'takeaway' }, sign: 'T', label: 'Takeaway' },
  ];
  return (
    <nav className={styles.rail} aria-label="Outline, folded" data-area="outline">
      <Tool icon={PanelLeft} label="Show the outline" keysLabel={keyLabel('Mod+\\')} onClick={onToggle} />
      {items.map((item) => (
        <RailItem
          key={partKey(item.part)}
          to={partKey(item.part)}
          sign={item.sign}
          label={item.label}
          isCurrent={samePart(item.part, part)}
          goTo={context.goTo}
        />
      ))}
    </nav>
  );
}

interface RailItemProps {
  /** The key of the part that it leads to. */
  readonly to: string;
  readonly sign: string;
  readonly label: string;
  readonly isCurrent: boolean;
  readonly goTo: WriteContext['goTo'];
}

const RailItem = memo(function RailItem({ to, sign, label, isCurrent, goTo }: RailItemProps): ReactElement {
  return (
    <button
      type="button"
      className={styles.railItem}
      title={label}
      aria-label={label}
      aria-current={isCurrent || undefined}
      onClick={() => goTo(partOfKey(to) ?? FRONT)}
    >
      {sign}
    </button>
  );
});
