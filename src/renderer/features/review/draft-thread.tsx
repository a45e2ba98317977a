import type { ReactElement } from 'react';
import type { Person } from '../../../shared/domain/person.ts';
import type { ThreadTarget } from '../../../shared/domain/thread.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import { openThread } from '../../documents/threads-document.ts';
import { Composer } from './composer.tsx';
import type { FieldStretch } from './flow-selection.ts';
import { elementTop, stretchTop } from './line-top.ts';
import type { MarginItem } from './margin.tsx';
import styles from './review.module.css';
import type { ReviewDesk } from './review-desk.ts';

/** A thread that is being opened. */
export interface DraftThread {
  readonly part: ReviewPart['ref'];
  readonly target: ThreadTarget;
  /** The words it will be on; null for whole things. */
  readonly stretch: FieldStretch | null;
  readonly about: string;
}

export const DRAFT_ID = 'draft';

export interface DraftItemHost {
  readonly desk: ReviewDesk;
  readonly language: string;
  readonly people: readonly Person[];
  readonly onDone: (id: string | null) => void;
}

/** The card in which a thread is opened, beside what it will be about. */
export function draftItem(host: DraftItemHost, draft: DraftThread, root: () => HTMLElement | null): MarginItem {
  const { stretch } = draft;
  return {
    id: DRAFT_ID,
    lineTop: () =>
      stretch === null
        ? elementTop(root(), 'h2')
        : (stretchTop(host.desk.registry, root(), stretch.field, stretch.start, stretch.end) ?? 0),
    render: () => <DraftCard host={host} draft={draft} />,
  };
}

function DraftCard({ host, draft }: { readonly host: DraftItemHost; readonly draft: DraftThread }): ReactElement {
  const { desk, language, people, onDone } = host;
  const { stretch, target, about } = draft;
  return (
    <div className={styles.thread} data-now="" data-draft="">
      {stretch === null ? (
        <p className={styles.dim}>{about}</p>
      ) : (
        <p className={styles.quote}>“{stretch.field.text.slice(stretch.start, stretch.end)}”</p>
      )}
      <Composer
        label="New comment"
        placeholder="Comment, or @ for a name"
        verb="Comment"
        language={language}
        people={people}
        mayBlock
        onSubmit={({ text, mentions, isBlocking }) => {
          const comment = { by: desk.me.id, at: new Date().toISOString(), text, mentions };
          const range = stretch === null ? null : { text: stretch.field.text, range: stretch };
          const { doc, undo } = desk.session;
          undo.boundary();
          const id = openThread(doc, target, range, comment, isBlocking);
          undo.boundary();
          onDone(id);
        }}
        onCancel={() => onDone(null)}
      />
    </div>
  );
}
