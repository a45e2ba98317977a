import { describeChart } from '../../charts/index.ts';
import type { Picture } from '../../domain/picture.ts';
import { h } from '../html/elements.ts';
import { pictureCaption } from '../html/picture.ts';
import type { FigureWriter } from '../html/place-pictures.ts';
import type { PictureFiles } from '../markdown/picture-files.ts';

/** The images that every reading program shows (EPUB 3.3, core media types). */
export const BOOK_ENDINGS: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** True where a picture's file is in the book. */
export const isInBook = (picture: Picture, beside: PictureFiles): boolean =>
  BOOK_ENDINGS[endingOf(beside.pathOf(picture))] !== undefined &&
  beside.files.some(({ path }) => path === beside.pathOf(picture));

/** Writes figures whose images are files of the book. */
export const epubFigure =
  (beside: PictureFiles, language: string): FigureWriter =>
  (picture, number) => {
    const { content } = picture;
    const told = picture.alt || (content.kind === 'chart' ? describeChart(content.chart, language) : picture.caption);
    const alt = picture.isDecorative ? '' : told;
    const image = isInBook(picture, beside)
      ? h('img', { src: beside.pathOf(picture), alt })
      : h('p', { className: ['missing'] }, alt === '' ? 'Picture' : `Picture: ${alt}`);
    return h(
      'figure',
      {
        id: `picture-${number}`, // The letters of a chart are part of its drawing: at half the width nobody reads them.
        className: ['picture', content.kind === 'chart' ? 'full' : picture.size],
      },
      image,
      ...pictureCaption(picture),
    );
  };
