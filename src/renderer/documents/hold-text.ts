import type * as Y from 'yjs';
import { createHasher, hashIssue } from '../../shared/approval/index.ts';
import { metaOf } from '../../shared/crdt/issue-document.ts';
import { readRecord } from '../../shared/crdt/record-document.ts';
import type { IssueId } from '../../shared/domain/ids.ts';
import { heldRelease, type ReleaseInRecord } from '../../shared/domain/issue-state.ts';
import { soundEntries } from '../../shared/record/index.ts';
import { createContentReader } from './content-reader.ts';
import type { IssueUndo } from './issue-undo.ts';

/** The text of an issue that a release may hold. */
export interface HeldText {
  readonly release: () => ReleaseInRecord | null;
  /** Reads the record again. */
  readonly follow: () => void;
  readonly destroy: () => void;
}

/**
 * Takes back what a person here changes in the content of an issue whose release is out. Content is what its hash says:
 * threads, suggestions, findings and judgements go on. What comes from others is left: the merge has happened, and the next
 * release will say that the text is not what went out.
 */
export function holdText(
  doc: Y.Doc,
  undo: IssueUndo,
  onRefused: (release: ReleaseInRecord) => void,
  onChange: () => void,
): HeldText {
  const hasher = createHasher();
  const id = metaOf(doc).get('id') as IssueId;
  let release: ReleaseInRecord | null = null;
  /** The hash of the content that stands. */
  let known = '';
  /** Changes since the content was last looked at: each can be undone by itself. */
  let done = 0;
  let isTouched = false;
  const content = createContentReader(doc, () => {
    isTouched = true;
  });
  const hash = () => hashIssue(content.read(), hasher);

  const follow = () => {
    const next = heldRelease(soundEntries(readRecord(doc), id));
    if (next?.release === release?.release) return;
    release = next;
    known = release?.contentHash ?? '';
    done = 0;
    // What was done before the release is as much part of it: undoing it would change what is out.
    if (release !== null) undo.forget('all');
    onChange();
  };

  const look = () => {
    const changes = done;
    done = 0;
    if (release === null || !isTouched || changes === 0) return;
    isTouched = false;
    const after = hash();
    if (after === known) return;
    for (let step = 0; step < changes; step += 1) undo.undo();
    const before = hash();
    known = before;
    if (before === after) {
      // The content had come to differ by others' changes; these did not touch it.
      for (let step = 0; step < changes; step += 1) undo.redo();
      return;
    }
    undo.forget('undone');
    onRefused(release);
  };

  const stop = undo.onDone(() => {
    if (release === null) return;
    undo.boundary();
    done += 1;
    if (done === 1) queueMicrotask(look);
  });
  follow();
  return {
    release: () => release,
    follow,
    destroy() {
      stop();
      content.destroy();
    },
  };
}
