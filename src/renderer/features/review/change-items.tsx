import { RefreshCw } from 'lucide-react';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ChangedSince } from './changed-since.ts';
import { elementTop } from './line-top.ts';
import type { MarginItem } from './margin.tsx';
import styles from './review.module.css';

/** What changed in a part since it was decided about, in words beside the first of it. */
export function changeItems(
  part: ReviewPart,
  changed: ChangedSince | null,
  root: () => HTMLElement | null,
): readonly MarginItem[] {
  const [first, ...others] = changed?.sentences ?? [];
  if (first === undefined) return [];
  return [
    {
      id: `changed-${part.ref}`,
      lineTop: () => elementTop(root(), `[data-flow-field="${CSS.escape(first.key)}"]`),
      render: ({ isFolded }) => (
        <div className={styles.thread} data-folded="" data-change="" role="note" aria-label="Changed since">
          <div className={styles.line}>
            <Icon of={RefreshCw} size="small" />
            <span className={styles.cut} title={first.sentence}>
              {first.sentence}
            </span>
          </div>
          {isFolded
            ? null
            : others.slice(0, 4).map(({ sentence }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the sentences have no identity of their own
                <div key={at} className={styles.line}>
                  <span className={styles.cut} title={sentence}>
                    {sentence}
                  </span>
                </div>
              ))}
          {others.length === 0 || !isFolded ? null : <p className={styles.dim}>and {others.length} more</p>}
        </div>
      ),
    },
  ];
}
