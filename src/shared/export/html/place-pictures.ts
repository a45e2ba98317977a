import type { ElementContent } from 'hast';
import type { DevelopmentId } from '../../domain/ids.ts';
import { type Picture, picturesAt } from '../../domain/picture.ts';
import { h } from './elements.ts';
import { type PictureOptions, pictureFigure } from './picture.ts';

export interface PicturePlacer {
  /**
   * The blocks of a body (of the lede, for null) with the pictures of that place among and behind them. A picture behind a
   * block that is no longer there stands behind the last one.
   */
  readonly place: (blocks: readonly ElementContent[], developmentId: DevelopmentId | null) => ElementContent[];
}

/** Makes the figure of a picture with its number on the page. */
export type FigureWriter = typeof pictureFigure;

/** Places the pictures of one page, numbering them through. */
export function createPictures(
  pictures: readonly Picture[],
  options: PictureOptions,
  figureOf: FigureWriter = pictureFigure,
): PicturePlacer {
  let count = 0;
  return {
    place(blocks, developmentId) {
      const here = picturesAt(pictures, developmentId);
      const blockOf = ({ placement }: Picture): number =>
        placement === 'after' ? blocks.length : Math.min(placement.afterBlock, Math.max(0, blocks.length - 1));
      const figures = (at: number): ElementContent[] =>
        inRows(
          here
            .filter((picture) => blockOf(picture) === at)
            .map((picture) => {
              count += 1;
              return { picture, figure: figureOf(picture, count, options) };
            }),
        );
      const placed = blocks.flatMap((block, at): ElementContent[] => [block, ...figures(at)]);
      return [...placed, ...figures(blocks.length)];
    },
  };
}

interface Drawn {
  readonly picture: Picture;
  readonly figure: ElementContent;
}

/** Two half pictures that follow one another stand side by side. */
function inRows(drawn: readonly Drawn[]): ElementContent[] {
  const rows: ElementContent[] = [];
  for (let at = 0; at < drawn.length; at += 1) {
    const [one, two] = drawn.slice(at, at + 2);
    if (one === undefined) break;
    if (two !== undefined && one.picture.size === 'half' && two.picture.size === 'half') {
      rows.push(h('div', { className: ['pair'] }, one.figure, two.figure));
      at += 1;
    } else rows.push(one.figure);
  }
  return rows;
}
