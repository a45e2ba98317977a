import { useEffect, useRef, useState } from 'react';
import type { ExportFormat } from '../../../../shared/export/formats.ts';
import type { FormatMaker } from '../formats/format-maker.ts';
import type { ExportMaterial } from '../formats/material-sources.ts';
import type { FormatSource, WeighedFormat } from '../formats/protocol.ts';

export type MadeFormats = ReadonlyMap<ExportFormat, WeighedFormat>;

/** Nobody waits for it, so it waits until the keys rest: what is begun in a short pause takes a core from the preview of the next key. */
const REST_MS = 1_500;

/** Makes the chosen formats behind the screen, one after the other, for what they weigh and what they could not carry. A PDF is not printed for it. */
export function useMadeFormats(
  maker: FormatMaker | null,
  source: FormatSource,
  material: ExportMaterial | null,
  formats: readonly ExportFormat[],
): MadeFormats {
  const [made, setMade] = useState<MadeFormats>(new Map());
  const { issue, publication, options } = source;
  const known = useRef<{ of: unknown[]; made: Map<ExportFormat, WeighedFormat> }>({ of: [], made: new Map() });
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
        const weighed = await maker.weigh(format, { issue, publication, options }, material);
        if (!weighed.ok) continue;
        mine.set(format, weighed.value);
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
