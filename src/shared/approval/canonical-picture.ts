import type { Picture } from '../domain/picture.ts';
import { wellFormed } from '../record/well-formed.ts';
import { canonicalLine } from './canonical-text.ts';

/** A picture as content: what is seen, what is said of it and behind which block it stands; not how large it is laid out. */
export function canonicalPicture(picture: Picture): object {
  const { content, placement } = picture;
  return {
    caption: canonicalLine(picture.caption),
    credit: canonicalLine(picture.credit),
    licence: canonicalLine(picture.licence),
    alt: canonicalLine(picture.alt),
    isDecorative: picture.isDecorative,
    afterBlock: placement === 'after' ? null : placement.afterBlock,
    content: content.kind === 'image' ? canonicalImage(content) : canonicalChart(content.chart),
  };
}

function canonicalImage({ sha256, crop }: Extract<Picture['content'], { kind: 'image' }>): object {
  return {
    kind: 'image',
    sha256,
    crop: crop === null ? null : { x: crop.x, y: crop.y, width: crop.width, height: crop.height },
  };
}

function canonicalChart({
  form,
  title,
  unit,
  source,
  columns,
  rows,
}: Extract<Picture['content'], { kind: 'chart' }>['chart']): object {
  // Cells as typed: numbers are read from them when the chart is drawn.
  const cell = (text: string) => wellFormed(text).normalize('NFC');
  return {
    kind: 'chart',
    form,
    title: canonicalLine(title),
    unit: canonicalLine(unit),
    source: canonicalLine(source),
    columns: columns.map(cell),
    rows: rows.map((row) => row.map(cell)),
  };
}
