import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { chartTableName, describeChart, drawChart } from '../../charts/index.ts';
import type { ChartContent, ImageContent, Picture } from '../../domain/picture.ts';
import { imageBytes, type PictureSource } from '../picture-source.ts';
import { dataUri } from './data-uri.ts';
import { h } from './elements.ts';

export interface PictureOptions {
  readonly source: PictureSource | undefined;
  readonly accentColour: string;
  readonly language: string;
}

/** Widths of a chart: the page's column, half of it, and a telephone's. */
const CHART_PX = { full: 608, half: 296, narrow: 320 } as const;

/** A picture as a figure; its number on the page keeps ids apart. */
export function pictureFigure(picture: Picture, number: number, options: PictureOptions): Element {
  const { content, size } = picture;
  return h(
    'figure',
    { id: `picture-${number}`, className: ['picture', size] },
    ...(content.kind === 'image'
      ? [image(picture, content, options)]
      : chart(picture, content, `picture-${number}`, options)),
    ...pictureCaption(picture),
  );
}

function image(picture: Picture, content: ImageContent, { source }: PictureOptions): Element {
  const found = imageBytes(picture, source);
  // A caption says something, where nobody has said more.
  const alt = picture.isDecorative ? '' : picture.alt || picture.caption;
  if (found === undefined) return h('p', { className: ['missing'] }, alt === '' ? 'Picture' : `Picture: ${alt}`);
  const { crop, focus } = content;
  return h('img', {
    src: dataUri(found.mediaType, found.bytes),
    alt,
    width: Math.max(1, Math.round(content.widthPx * (crop?.width ?? 1))),
    height: Math.max(1, Math.round(content.heightPx * (crop?.height ?? 1))),
    ...(focus === null ? {} : { style: `object-position:${percent(focus.x)} ${percent(focus.y)}` }),
  });
}

const percent = (fraction: number): string => `${Math.round(fraction * 1000) / 10}%`;

function chart(picture: Picture, { chart: given }: ChartContent, id: string, options: PictureOptions): Element[] {
  const { accentColour, language } = options;
  const alt = picture.alt || describeChart(given, language);
  const drawn = (widthPx: number, className: string): Element => {
    const svg = drawChart(given, { accentColour, language, widthPx, alt, idPrefix: `${id}-${className}` });
    const hidden = picture.isDecorative ? { ariaHidden: 'true' as const } : {};
    return h(
      'div',
      { className: ['chart', className], ...hidden },
      ...(fromHtml(svg, { fragment: true }).children as ElementContent[]),
    );
  };
  const drawings =
    picture.size === 'half'
      ? [drawn(CHART_PX.half, 'only')]
      : [drawn(CHART_PX.full, 'wide'), drawn(CHART_PX.narrow, 'narrow')];
  return isEmptyTable(given) ? drawings : [...drawings, table(given, language)];
}

const isEmptyTable = ({ columns, rows }: ChartContent['chart']): boolean =>
  columns.length === 0 && rows.every((row) => row.length === 0);

function table({ title, unit, columns, rows }: ChartContent['chart'], language: string): Element {
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  const cells = [...Array(width).keys()];
  const name = chartTableName(language);
  return h(
    'details',
    { className: ['data'] },
    h('summary', {}, title === '' ? name : `${name}: ${title}`),
    h(
      'div',
      { className: ['table'] },
      h(
        'table',
        {},
        ...(unit === '' ? [] : [h('caption', {}, unit)]),
        h('thead', {}, h('tr', {}, ...cells.map((at) => columnHead(columns[at] ?? '')))),
        h(
          'tbody',
          {},
          ...rows.map((row) =>
            h(
              'tr',
              {},
              ...cells.map((at) =>
                at === 0
                  ? h('th', { scope: 'row' }, row[at] ?? '')
                  : h('td', { className: ['align-right'] }, row[at] ?? ''),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** An empty corner is no heading of anything. */
const columnHead = (name: string): Element => (name === '' ? h('td', {}) : h('th', { scope: 'col' }, name));

/** The line below a picture: its caption and its rights. */
export function pictureCaption({ caption: text, credit, licence }: Picture): Element[] {
  const rights = [credit, licence].filter((part) => part !== '').join(' · ');
  if (text === '' && rights === '') return [];
  return [
    h(
      'figcaption',
      {},
      ...(text === '' ? [] : [text]),
      ...(text === '' || rights === '' ? [] : [' · ']),
      ...(rights === '' ? [] : [h('span', { className: ['rights'] }, rights)]),
    ),
  ];
}
