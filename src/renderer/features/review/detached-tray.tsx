import { MessageSquare } from 'lucide-react';
import type { ReactElement } from 'react';
import type { PlacedThread } from '../../documents/placed-threads.ts';
import { Icon } from '../../ui/icon.tsx';
import outlineStyles from '../../ui/outline.module.css';
import styles from './review.module.css';
import { DETACHED_WORDS } from './thread-about.ts';
import { ThreadCard } from './thread-card.tsx';
import { type ThreadItemsHost, threadActions } from './thread-items.tsx';

export interface DetachedTrayProps {
  readonly host: ThreadItemsHost;
  readonly threads: readonly PlacedThread[];
  readonly nowId: string | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Threads whose words are gone: they wait here with their quotes until somebody ties them to words again. */
export function DetachedTray({ host, threads, nowId, isOpen, onToggle }: DetachedTrayProps): ReactElement {
  return (
    <>
      {isOpen && threads.length > 0 ? (
        <section className={styles.detached} aria-label="Detached threads">
          {threads.map(({ thread, place }) => (
            <div key={thread.id}>
              {thread.quote === '' ? null : <p className={styles.quote}>“{thread.quote}”</p>}
              <p className={styles.dim}>{place.kind === 'detached' ? DETACHED_WORDS[place.why] : ''}</p>
              <ThreadCard
                thread={thread}
                personOf={host.personOf}
                people={host.people}
                me={host.desk.me.id}
                language={host.language}
                isNow={thread.id === nowId}
                isFolded={false}
                about={null}
                actions={threadActions(host, thread)}
                onChoose={() => host.onChoose(thread.id)}
                onLeave={() => host.onLeave({ thread, place })}
              />
            </div>
          ))}
        </section>
      ) : null}
      <button type="button" className={outlineStyles.row} aria-expanded={isOpen} onClick={onToggle}>
        <Icon of={MessageSquare} />
        Detached threads
        <span className={outlineStyles.count}>{threads.length}</span>
      </button>
    </>
  );
}
