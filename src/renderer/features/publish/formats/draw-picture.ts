import type { Picture } from '../../../../shared/domain/picture.ts';
import { MAIL_CHART_DENSITY, type MailChartLook, mailChart } from '../../../../shared/export/email/mail-chart.ts';
import type { PictureBytes } from '../../../../shared/export/picture-source.ts';

/** What every mail program shows as it is. */
const SHOWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif']);
const MOST_PX = 2_000;

/** Draws what mail programs cannot show (a chart, a WebP, AVIF or SVG image) as PNG; null where nothing has to be drawn, or nothing can. */
export async function drawPicture(
  picture: Picture,
  found: PictureBytes | undefined,
  look: MailChartLook,
): Promise<PictureBytes | null> {
  const { content, alt } = picture;
  if (content.kind === 'chart') {
    const svg = mailChart(content.chart, alt, look);
    return painted(new TextEncoder().encode(svg), 'image/svg+xml', MAIL_CHART_DENSITY);
  }
  return found === undefined || SHOWN.has(found.mediaType) ? null : painted(found.bytes, found.mediaType, 1);
}

async function painted(bytes: Uint8Array, type: string, density: number): Promise<PictureBytes | null> {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(density, MOST_PX / Math.max(1, image.naturalWidth));
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(image.naturalWidth * scale)),
      Math.max(1, Math.round(image.naturalHeight * scale)),
    );
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    return { mediaType: 'image/png', bytes: new Uint8Array(await png.arrayBuffer()) };
  } catch {
    // Its words, or its table, stand in its place then, and the report says so.
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
