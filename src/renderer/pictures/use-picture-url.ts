import { useEffect, useState } from 'react';
import type { Picture } from '../../shared/domain/picture.ts';
import type { PictureStore } from './picture-store.ts';

/** Object URLs that are in use, with how many use each. */
const urls = new Map<string, { url: string; users: number }>();

/** What a picture is drawn with. */
export interface PictureLook {
  readonly pictures: PictureStore;
  /** The colour of charts. */
  readonly accentColour: string;
  /** BCP 47: how a chart writes its numbers. */
  readonly language: string;
}

/** An address that shows a picture; null until it is there, or where its bytes are nowhere. */
export function usePictureUrl(
  { pictures, accentColour, language }: PictureLook,
  { content }: Pick<Picture, 'content'>,
): string | null {
  const [url, setUrl] = useState<string | null>(null);
  const sha256 = content.kind === 'image' ? content.sha256 : null;
  const chart = content.kind === 'chart' ? JSON.stringify(content.chart) : null;
  useEffect(() => {
    let isGone = false;
    const key = sha256 ?? `${chart}/${accentColour}/${language}`;
    const make = async (): Promise<Blob | null> => {
      if (sha256 !== null) {
        const found = await pictures.read(sha256, 'screen');
        return found === null ? null : new Blob([new Uint8Array(found.bytes)], { type: found.mediaType });
      }
      const { drawChart } = await import('../../shared/charts/index.ts');
      const svg = drawChart(JSON.parse(chart ?? '{}'), { accentColour, language, widthPx: 616 });
      return new Blob([svg], { type: 'image/svg+xml' });
    };
    const hold = async () => {
      const known = urls.get(key);
      const blob = known === undefined ? await make() : null;
      const shared = urls.get(key) ?? (blob === null ? null : { url: URL.createObjectURL(blob), users: 0 });
      if (shared === null || isGone) return;
      shared.users += 1;
      urls.set(key, shared);
      setUrl(shared.url);
    };
    const held = hold();
    return () => {
      isGone = true;
      void held.then(() => {
        const shared = urls.get(key);
        if (shared === undefined) return;
        shared.users -= 1;
        if (shared.users > 0) return;
        URL.revokeObjectURL(shared.url);
        urls.delete(key);
      });
    };
  }, [sha256, chart, pictures, accentColour, language]);
  return url;
}
