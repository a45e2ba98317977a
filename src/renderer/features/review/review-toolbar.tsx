import { ChevronDown, ChevronUp, FileText, History, ListFilter, MessageSquare, PenLine } from 'lucide-react';
import type { ReactElement } from 'react';
import { keyLabel } from '../../commands/keys.ts';
import { useCommandRegistry } from '../../commands/use-commands.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Tool } from '../../ui/tool.tsx';
import styles from './review.module.css';
import { THREAD_FILTERS, type ThreadFilter } from './thread-filter.ts';

export interface ReviewToolbarProps {
  readonly isSuggesting: boolean;
  readonly filter: ThreadFilter;
  readonly onFilter: (filter: ThreadFilter) => void;
  /** How many each filter would show. */
  readonly counts: Readonly<Record<ThreadFilter, number>>;
  /** Which of the open things is in hand, from 1; 0 where none is. */
  readonly position: number;
  readonly openCount: number;
  readonly approved: { readonly parts: number; readonly of: number };
}

/** How to read: commenting or suggesting, which threads are shown, and the way from one open thing to the next. */
export function ReviewToolbar(props: ReviewToolbarProps): ReactElement {
  const { isSuggesting, filter, onFilter, counts, position, openCount, approved } = props;
  const commands = useCommandRegistry();
  const run = (id: string) => () => commands.run(id);
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Review" data-area="toolbar">
      <div className={styles.tools}>
        <Tool icon={MessageSquare} label="Comment" isPressed={!isSuggesting} onClick={run('review.read')}>
          <span className={styles.toolWord}>Comment</span>
        </Tool>
        <Tool
          icon={PenLine}
          label="Suggest"
          keysLabel={keyLabel('Mod+Shift+S')}
          isPressed={isSuggesting}
          onClick={run('review.suggest')}
        >
          <span className={styles.toolWord}>Suggest</span>
        </Tool>
      </div>
      <span className={styles.rule} />
      <Menu
        label="Which threads are shown"
        look="quiet-small"
        groups={[
          THREAD_FILTERS.map(({ id, name }) => ({
            id,
            label: name,
            note: String(counts[id]),
            isCurrent: id === filter,
            run: () => onFilter(id),
          })),
        ]}
      >
        <Icon of={ListFilter} size="small" />
        {THREAD_FILTERS.find(({ id }) => id === filter)?.name}
        <Icon of={ChevronDown} size="small" />
      </Menu>
      <div className={styles.tools}>
        <Tool
          icon={ChevronUp}
          label="Previous open"
          keysLabel={keyLabel('Shift+F8')}
          onClick={run('review.previous')}
        />
        <Tool icon={ChevronDown} label="Next open" keysLabel={keyLabel('F8')} onClick={run('review.next')} />
      </div>
      <span className={styles.dim}>{openCount === 0 ? 'None open' : `${position} of ${openCount}`}</span>
      <span className={styles.grow} />
      <span className={`${styles.soft} only-wide`}>
        Approved {approved.parts} of {approved.of} parts
      </span>
      <Button size="small" onClick={run('review.versions')}>
        <Icon of={History} size="small" />
        Versions
      </Button>
      <Button size="small" aria-label="Review sheet" title="Review sheet" onClick={run('review.sheet')}>
        <Icon of={FileText} size="small" />
        <span className="only-wide">Review sheet</span>
      </Button>
    </div>
  );
}
