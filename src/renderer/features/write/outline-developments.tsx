import { Plus } from 'lucide-react';
import { type ReactElement, useDeferredValue } from 'react';
import type { PartRef } from '../../../shared/domain/part-ref.ts';
import { keyLabel } from '../../commands/keys.ts';
import { useCommandRegistry } from '../../commands/use-commands.ts';
import { moveDevelopment } from '../../documents/edit-issue.ts';
import type { IssueOutline, OutlineDevelopment } from '../../documents/issue-outline.ts';
import type { Part } from '../../documents/part.ts';
import type { PartStage } from '../../documents/part-progress.ts';
import { Button } from '../../ui/button.tsx';
import outlineStyles from '../../ui/outline.module.css';
import { OutlineGroup } from '../../ui/outline.tsx';
import { Tool } from '../../ui/tool.tsx';
import { OutlineItem } from './outline-item.tsx';
import { useDragOrder } from './use-drag-order.ts';
import type { WriteContext } from './write-place.ts';

export interface OutlineDevelopmentsProps {
  readonly context: WriteContext;
  readonly part: Part;
  readonly outline: IssueOutline;
  readonly stages: ReadonlyMap<PartRef, PartStage>;
}

/** The developments in their order, each a row to choose and to drag. */
export function OutlineDevelopments({ context, part, outline, stages }: OutlineDevelopmentsProps): ReactElement {
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
          <OutlineItem
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
