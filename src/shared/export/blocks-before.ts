import type { Picture } from '../domain/picture.ts';

/** How many blocks of a body of so many stand before a picture. */
export function blocksBefore({ placement }: Pick<Picture, 'placement'>, blocks: number): number {
  return placement === 'after' ? blocks : Math.min(placement.afterBlock + 1, blocks);
}
