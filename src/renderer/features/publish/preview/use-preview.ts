import { useEffect, useState } from 'react';
import type { Result } from '../../../../shared/domain/result.ts';
import { useLastWork } from '../../../ui/use-last-work.ts';
import type { FormatPreview, WorkedFormat } from '../formats/protocol.ts';
import type { PublishJob } from '../publish-job.ts';

export interface ShownPreview {
  readonly format: WorkedFormat;
  readonly result: Result<FormatPreview, string>;
}

/**
 * What a format looks like now. While one is made, the last one stays; of what changes meanwhile only the last state is made.
 * Null until there is one.
 */
export function usePreview({ maker, source, material }: PublishJob, format: WorkedFormat): ShownPreview | null {
  const [shown, setShown] = useState<ShownPreview | null>(null);
  const { issue, publication, options } = source;
  const work = useLastWork();
  useEffect(() => {
    if (maker === null || material === null) return;
    let isGone = false;
    work(async () => {
      const result = await maker.preview(format, { issue, publication, options }, material);
      if (!isGone) setShown({ format, result });
    });
    return () => {
      isGone = true;
    };
  }, [work, maker, material, issue, publication, options, format]);
  return shown?.format === format ? shown : null;
}
