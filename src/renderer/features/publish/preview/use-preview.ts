import { useEffect, useRef, useState } from 'react';
import { fail, type Result } from '../../../../shared/domain/result.ts';
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
  const next = useRef<(() => Promise<void>) | null>(null);
  const isBusy = useRef(false);
  useEffect(() => {
    if (maker === null || material === null) return;
    let isGone = false;
    next.current = async () => {
      const result = await maker
        .preview(format, { issue, publication, options }, material)
        .catch((cause: Error) => fail(cause.message));
      if (!isGone) setShown({ format, result });
    };
    const run = async () => {
      isBusy.current = true;
      while (next.current !== null) {
        const make = next.current;
        next.current = null;
        await make();
      }
      isBusy.current = false;
    };
    if (!isBusy.current) void run();
    return () => {
      isGone = true;
    };
  }, [maker, material, issue, publication, options, format]);
  return shown?.format === format ? shown : null;
}
