import { useEffect, useRef, useState } from 'react';
import type { Issue } from '../../../../shared/domain/issue.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { anchorOf } from '../../../../shared/export/anchor.ts';
import { request } from '../../../platform/bridge.ts';
import { useLastWork } from '../../../ui/use-last-work.ts';
import type { FormatPreview, WorkedFormat } from '../formats/protocol.ts';
import type { PublishJob } from '../publish-job.ts';

/** A preview as it is put on the screen: a page by the address where it is served. */
export type PutPreview =
  | { readonly kind: 'page'; readonly address: string }
  | Exclude<FormatPreview, { readonly kind: 'page' }>;

export interface ShownPreview {
  readonly format: WorkedFormat;
  readonly result: Result<PutPreview, string>;
}

/**
 * What a format looks like now. While one is made, the last one stays; of what changes meanwhile only the last state is made.
 * Null until there is one.
 */
export function usePreview({ maker, source, material }: PublishJob, format: WorkedFormat): ShownPreview | null {
  const [shown, setShown] = useState<ShownPreview | null>(null);
  const { issue, publication, options } = source;
  const work = useLastWork();
  const before = useRef(issue);
  useEffect(() => {
    if (maker === null || material === null) return;
    let isGone = false;
    work(async () => {
      const made = await maker.preview(format, { issue, publication, options }, material);
      const result = await put(made, changedIn(before.current, issue));
      before.current = issue;
      if (!isGone) setShown({ format, result });
    });
    return () => {
      isGone = true;
    };
  }, [work, maker, material, issue, publication, options, format]);
  return shown?.format === format ? shown : null;
}

/** Puts a page where its frame finds it, before anything else is drawn again. */
async function put(made: Result<FormatPreview, string>, place: string): Promise<Result<PutPreview, string>> {
  if (!made.ok) return made;
  const { value } = made;
  if (value.kind !== 'page') return ok(value);
  const answer = await request('preview:set', { name: 'page', html: value.html });
  return answer.ok ? ok({ kind: 'page', address: `${answer.value}${place}` }) : fail(answer.error.message);
}

/** Where a page has what was changed, so that its reader stays there; empty where no one development was. */
function changedIn(before: Issue, now: Issue): string {
  const known = new Map(before.developments.map((each) => [each.id, each]));
  const changed = now.developments.filter((each) => known.get(each.id) !== each);
  const [one] = changed;
  return one !== undefined && changed.length === 1 ? `#${anchorOf(one)}` : '';
}
