import type { ReactElement } from 'react';
import { keyLabel } from '../../commands/keys.ts';
import { FRONT, type Part, partKey, partOfKey, samePart } from '../../documents/part.ts';
import { OutlineRail, type OutlineState } from '../../ui/outline.tsx';
import type { OutlineDevelopmentsProps } from './outline-developments.tsx';
import { lookOf } from './outline-stages.ts';

export interface FoldedOutlineProps extends OutlineDevelopmentsProps {
  readonly onToggle: () => void;
}

/** The outline when there is no room for it: one letter or number a part. */
export function FoldedOutline({ context, part, outline, stages, onToggle }: FoldedOutlineProps): ReactElement {
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
        item(FRONT, '№', 'Title and dates'),
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
