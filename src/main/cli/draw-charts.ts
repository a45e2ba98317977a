import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../../shared/domain/issue.ts';
import { MAIL_CHART_DENSITY, type MailChartLook, mailChart } from '../../shared/export/email/mail-chart.ts';
import type { PictureBytes, PictureSource } from '../../shared/export/picture-source.ts';
import { ownFolder } from './own-folder.ts';

/** What lies beside the program (see `build-cli.mjs`). */
const PAINTER = 'resvg.wasm';
const FACES = ['inter-400.ttf', 'inter-600.ttf'];
const FAMILY = 'Inter';
/** What the faces have letters for. A chart with others stays a table, which the reader's own fonts show. */
const HAS_LETTERS =
  /^(?!.*\p{Extended_Pictographic})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/su;

/** Charts of an issue as PNG, for mail: no mail program shows SVG. The same chart gives the same bytes. */
export async function drawCharts(issue: Issue, look: MailChartLook): Promise<PictureSource> {
  const drawings = issue.pictures.flatMap(({ id, alt, content }) => {
    const svg = content.kind === 'chart' ? mailChart(content.chart, alt, look) : '';
    return svg !== '' && HAS_LETTERS.test(svg) ? [[id, svg] as const] : [];
  });
  const drawn = drawings.length === 0 ? new Map<string, PictureBytes>() : new Map(await painted(drawings));
  return (key) => drawn.get(key);
}

async function painted(drawings: readonly (readonly [id: string, svg: string])[]) {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  const [program, ...fontBuffers] = await Promise.all(
    [PAINTER, ...FACES].map((name) => readFile(join(ownFolder(), name))),
  );
  await initWasm(program as Uint8Array<ArrayBuffer>);
  const font = { fontBuffers, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY };
  return drawings.map(([id, svg]) => {
    const painter = new Resvg(svg, { fitTo: { mode: 'zoom', value: MAIL_CHART_DENSITY }, font });
    return [id, { mediaType: 'image/png', bytes: painter.render().asPng() } satisfies PictureBytes] as const;
  });
}
