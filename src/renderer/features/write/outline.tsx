import type { ReactElement } from 'react';
import type { PartRef } from '../../../shared/domain/part-ref.ts';
import { FRONT, type Part, samePart } from '../../documents/part.ts';
import { useOutline } from '../../documents/use-session.ts';
import { OutlineGroup, OutlineRow, OutlineSide } from '../../ui/outline.tsx';
import { OutlineDevelopments } from './outline-developments.tsx';
import { FoldedOutline } from './outline-folded.tsx';
import { lookOf, useStages } from './outline-stages.ts';
import { OutlineTray } from './outline-tray.tsx';
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
      <OutlineSide foot={<OutlineTray context={context} items={outline.tray} />}>
        <OutlineGroup label="Opening" />
        {row(FRONT, 'Title and dates')}
        {row({ kind: 'text', field: 'notice' }, 'Notice', outline.words.notice)}
        {row({ kind: 'text', field: 'lede' }, 'Lede', outline.words.lede, 'lede')}
        <OutlineDevelopments context={context} part={part} outline={outline} stages={stages} />
        <OutlineGroup label="Closing" />
        {row(
          { kind: 'text', field: 'inContext' },
          context.publication.houseNames.inContext[0] ?? 'In Context',
          outline.words.inContext,
          'inContext',
        )}
        {row(
          { kind: 'text', field: 'takeaway' },
          context.publication.houseNames.takeaway[0] ?? 'Takeaway',
          outline.words.takeaway,
          'takeaway',
        )}
      </OutlineSide>
      <FoldedOutline context={context} part={part} outline={outline} stages={stages} onToggle={onToggle} />
    </>
  );
}

const WordCount = ({ words }: { readonly words: number }): ReactElement => (
  <>
    {words}
    <span className="sr"> words</span>
  </>
);
