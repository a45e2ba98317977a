import { Inbox, MessageSquare, Plus, RotateCcw } from 'lucide-react';
import { memo, type ReactElement, useDeferredValue, useState, useSyncExternalStore } from 'react';
import type { PartRef } from '../../../shared/domain/part-ref.ts';
import { keyLabel } from '../../commands/keys.ts';
import { useCommandRegistry } from '../../commands/use-commands.ts';
import { moveDevelopment, returnFromTray } from '../../documents/edit-issue.ts';
import type { IssueOutline, OutlineDevelopment } from '../../documents/issue-outline.ts';
import { FRONT, type Part, partKey, partOfKey, samePart } from '../../documents/part.ts';
import type { PartStage } from '../../documents/part-progress.ts';
import { useOutline } from '../../documents/use-session.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import outlineStyles from '../../ui/outline.module.css';
import {
  OutlineDevelopmentRow,
  OutlineGroup,
  OutlineRail,
  OutlineRow,
  OutlineSide,
  type OutlineState,
} from '../../ui/outline.tsx';
import { PART_LOOKS } from '../../ui/part-looks.ts';
import { Tool } from '../../ui/tool.tsx';
import { type DragHandlers, type DragPlace, useDragOrder } from './use-drag-order.ts';
import type { WriteContext } from './write-place.ts';

export interface OutlineProps {
  readonly context: WriteContext;
  readonly part: Part;
  readonly onToggle: () => void;
}

/** The parts of the issue in reading order: choose one, drag one, see how long each is. */
export function Outline({ context, part, onToggle }: OutlineProps): ReactElement {
  const outline = useOutline(context.session);
  const stages = useStages(context);
  const row = (to: Part, label: string, words?: number, ref?: PartRef) => (
    <OutlineRow
      label={label}
      isCurrent={samePart(to, part)}
      state={ref === undefined ? null : lookOf(stages.get(ref), true)}
      note={words === undefined ? undefined : <WordCount words={words} />}
      onChoose={() => context.goTo(to)}
    />
  );
  return (
    <>
      <OutlineSide foot={<Tray context={context} items={outline.tray} />}>
        <OutlineGroup label="Opening" />
        {row(FRONT, 'Title and dates')}
        {row({ kind: 'text', field: 'notice' }, 'Notice', outline.words.notice)}
        {row({ kind: 'text', field: 'lede' }, 'Lede', outline.words.lede, 'lede')}
        <Developments context={context} part={part} outline={outline} stages={stages} />
        <OutlineGroup label="Closing" />
        {row(
          { kind: 'text', field: 'inContext' },
          context.publication.houseNames.inContext[0] ?? 'In Context',
          outline.words.inContext,
          'inContext',
        )}
        {row({ kind: 'text', field: 'takeaway' }, 'Takeaway', outline.words.takeaway, 'takeaway')}
      </OutlineSide>
      <Rail context={context} part={part} outline={outline} stages={stages} onToggle={onToggle} />
    </>
  );
}

const WordCount = ({ words }: { readonly words: number }): ReactElement => (
  <>
    {words}
    <span className="sr"> words</span>
  </>
);

interface DevelopmentsProps {
  readonly context: WriteContext;
  readonly part: Part;
  readonly outline: IssueOutline;
  readonly stages: ReadonlyMap<PartRef, PartStage>;
}

function Developments({ context, part, outline, stages }: DevelopmentsProps): ReactElement {
  const registry = useCommandRegistry();
  const { developments } = outline;
  const isAfterFirst = useDeferredValue(true, false);
  const shown = isAfterFirst ? developments : developments.slice(0, firstRows(developments, part));
  const order = useDragOrder(
    developments.map((item) => item.id),
    (id, index) => moveDevelopment(context.session.doc, id, index),
  );
  const target = context.publication.wordTargets.development;
  return (
    <>
      <OutlineGroup
        label={outline.sectionHeading === '' ? 'Developments' : outline.sectionHeading}
        tool={
          <Tool
            icon={Plus}
            size="small"
            label="Add a development"
            keysLabel={keyLabel('Mod+Enter')}
            onClick={() => registry.run('development.add')}
          />
        }
      />
      <ol className={outlineStyles.developments} aria-label="Developments">
        {shown.map((item, index) => (
          <DevelopmentItem
            key={item.id}
            item={item}
            number={index + 1}
            target={target}
            stage={stages.get(item.id)}
            isCurrent={part.kind === 'development' && part.id === item.id}
            goTo={context.goTo}
            drag={order.handlers}
            {...order.placeOf(item.id)}
          />
        ))}
      </ol>
      {developments.length === 0 ? (
        <div className={outlineStyles.nothing}>
          None yet.{' '}
          <Button kind="text" size="small" onClick={() => registry.run('development.add')}>
            Add the first
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** The window's first picture waits for the rows in sight only, and for the one that it shows. */
const ROWS_IN_SIGHT = 20;
const firstRows = (developments: readonly OutlineDevelopment[], part: Part): number =>
  Math.max(ROWS_IN_SIGHT, developments.findIndex(({ id }) => part.kind === 'development' && part.id === id) + 1);

interface DevelopmentItemProps extends DragPlace {
  readonly item: OutlineDevelopment;
  readonly number: number;
  readonly target: number;
  readonly stage: PartStage | undefined;
  readonly isCurrent: boolean;
  readonly goTo: WriteContext['goTo'];
  readonly drag: DragHandlers;
}

/** Not drawn again while another development is written or gone to: there may be a hundred of them. */
const DevelopmentItem = memo(function DevelopmentItem(props: DevelopmentItemProps): ReactElement {
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

/** How far the parts have come, followed as that changes. */
const useStages = ({ progress }: WriteContext): ReadonlyMap<PartRef, PartStage> =>
  useSyncExternalStore(progress.subscribe, progress.current);

function lookOf(stage: PartStage | undefined): OutlineState;
/** A draft of what the issue has once says nothing: most are, and the row has its words to show. */
function lookOf(stage: PartStage | undefined, isQuiet: true): OutlineState | null;
function lookOf(stage: PartStage | undefined, isQuiet = false): OutlineState | null {
  const look = stage?.look ?? 'draft';
  return isQuiet && look === 'draft' ? null : PART_LOOKS[look];
}

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

interface TrayProps {
  readonly context: WriteContext;
  readonly items: readonly OutlineDevelopment[];
}

/** What was taken out of the issue, whole, with the way back. */
function Tray({ context, items }: TrayProps): ReactElement {
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

interface RailProps extends DevelopmentsProps {
  readonly onToggle: () => void;
}

/** The outline when there is no room for it: one letter or number a part. */
function Rail({ context, part, outline, stages, onToggle }: RailProps): ReactElement {
  const item = (to: Part, sign: string, label: string, state: OutlineState | null = null) => ({
    key: partKey(to),
    sign,
    label,
    state,
    isCurrent: samePart(to, part),
  });
  return (
    <OutlineRail
      keysLabel={keyLabel('Mod+\\')}
      onToggle={onToggle}
      onGoTo={(key) => context.goTo(partOfKey(key) ?? FRONT)}
      items={[
        item(FRONT, '·', 'Title and dates'),
        item({ kind: 'text', field: 'notice' }, 'N', 'Notice'),
        item({ kind: 'text', field: 'lede' }, 'L', 'Lede'),
        ...outline.developments.map(({ id, headline }, index) =>
          item({ kind: 'development', id }, String(index + 1), `${index + 1} ${headline}`, lookOf(stages.get(id))),
        ),
        item({ kind: 'text', field: 'inContext' }, 'C', 'In Context'),
        item({ kind: 'text', field: 'takeaway' }, 'T', 'Takeaway'),
      ]}
    />
  );
}
