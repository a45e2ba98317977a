import { useEffect, useRef, useState } from 'react';
import type { ExportFormat } from '../../../../shared/export/formats.ts';
import type { FormatMaker } from '../formats/format-maker.ts';
import type { ExportMaterial } from '../formats/material-sources.ts';
import type { FormatSource } from '../formats/protocol.ts';

/** What is known of a format as it would be written now. */
export interface MadeFormat {
  readonly bytes: number;
  readonly files: number;
  readonly losses: readonly string[];
  readonly notes: readonly string[];
}
export type MadeFormats = ReadonlyMap<ExportFormat, MadeFormat>;

/** Nobody waits for it, so it waits for the keys to rest. */
const REST_MS = 500;

/** Makes the chosen formats behind the screen, one after the other, for what they weigh and what they could not carry. A PDF is not printed for it. */
export function useMadeFormats(
  maker: FormatMaker | null,
  source: FormatSource,
  material: ExportMaterial | null,
  formats: readonly ExportFormat[],
): MadeFormats {
  const [made, setMade] = useState<MadeFormats>(new Map());
  const { issue, publication, options } = source;
  const known = useRef<{ of: unknown[]; made: Map<ExportFormat, MadeFormat> }>({ of: [], made: new Map() });
  useEffect(() => {
    if (maker === null || material === null) return;
    let isGone = false;
    const of = [issue, publication, options, material];
    const timer = setTimeout(async () => {
      const isSame = known.current.of.every((each, at) => each === of[at]) && known.current.of.length > 0;
      if (!isSame) known.current = { of, made: new Map() };
      const { made: mine } = known.current;
      for (const format of formats) {
        if (isGone) return;
        if (mine.has(format)) continue;
        const written = await maker.write(format, { issue, publication, options }, material);
        if (!written.ok) continue;
        const { content, beside, losses, notes } = written.value;
        const bytes = content?.length ?? beside.reduce((sum, file) => sum + file.content.length, 0);
        mine.set(format, { bytes, files: beside.length + (content === null ? 0 : 1), losses, notes });
        if (!isGone) setMade(new Map(mine));
      }
      if (!isGone) setMade(new Map(mine));
    }, REST_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [maker, issue, publication, options, material, formats]);
  return made;
}
