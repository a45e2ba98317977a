import { X } from 'lucide-react';
import { nanoid } from 'nanoid';
import { type ReactElement, useMemo } from 'react';
import { fileStem } from '../../../shared/brand/file-stem.ts';
import { readIssue } from '../../../shared/crdt/read-issue.ts';
import type { PartRef } from '../../../shared/domain/part-ref.ts';
import {
  reviewSheet,
  writeReviewSheetHtml,
  writeReviewSheetJson,
  writeReviewSheetMarkdown,
} from '../../../shared/export/review-sheet/index.ts';
import { request } from '../../platform/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { SafePage } from '../../ui/safe-page.tsx';
import { Tool } from '../../ui/tool.tsx';
import styles from './review.module.css';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewView } from './review-view.ts';
import { suggestionsIn } from './suggestion-items.tsx';

export interface ReviewSheetViewProps {
  readonly desk: ReviewDesk;
  readonly view: ReviewView;
  readonly onClose: () => void;
}

/** Who approved what and when, with what is open: to look at, to print, to keep. */
export function ReviewSheetView({ desk, view, onClose }: ReviewSheetViewProps): ReactElement {
  const { session, publication, tell } = desk;
  const { issue, sheet } = useMemo(() => {
    const read = readIssue(session.doc);
    return {
      issue: read,
      sheet: reviewSheet(read, {
        policy: publication.workflow,
        threads: view.threads.map(({ thread }) => thread),
        suggestions: suggestionCounts(view),
        publication: publication.name,
        madeAt: new Date().toISOString(),
      }),
    };
  }, [session, publication, view]);
  const html = useMemo(() => writeReviewSheetHtml(sheet), [sheet]);

  const name = `${fileStem(issue, publication)}-review`;
  const save = async (ending: string, content: Uint8Array) => {
    const saved = await request('copy:save-elsewhere', { suggestedName: `${name}.${ending}`, content });
    if (!saved.ok) tell(saved.error.message);
    else if (saved.value !== null) tell(`The review sheet is in ${saved.value}.`);
  };
  const text = (words: string) => new TextEncoder().encode(words);
  const savePdf = async () => {
    const printed = await request('pdf:print', { jobId: nanoid(), html, pageSize: publication.brand.pageSize });
    if (printed.ok) await save('pdf', printed.value);
    else tell(printed.error.message);
  };
  return (
    <section className={styles.sheetView} aria-label="Review sheet" data-area="flow">
      <div className={styles.toolbar} role="toolbar" aria-label="Review sheet">
        <h2 className={styles.sheetTitle}>Review sheet</h2>
        <span className={styles.grow} />
        <Button size="small" onClick={() => void savePdf()}>
          Save as PDF, to print
        </Button>
        <Button size="small" onClick={() => void save('md', text(writeReviewSheetMarkdown(sheet)))}>
          Save as Markdown
        </Button>
        <Button size="small" onClick={() => void save('json', text(writeReviewSheetJson(sheet)))}>
          Save as JSON
        </Button>
        <Tool icon={X} label="Close the review sheet" onClick={onClose} />
      </div>
      <SafePage className={styles.sheetPage} title="The review sheet" html={html} />
    </section>
  );
}

/** Undecided suggestions by the part that they are in. */
const suggestionCounts = (view: ReviewView): ReadonlyMap<PartRef, number> =>
  new Map(
    view.content.parts.flatMap((part): [PartRef, number][] =>
      part.ref === 'notice' ? [] : [[part.ref, suggestionsIn(view, part).length]],
    ),
  );
