import type { Development } from '../domain/development.ts';

/** Where a development stands in a page: the same after any reorder, so that links to it last. */
export const anchorOf = ({ id }: Pick<Development, 'id'>): string => `d-${id}`;
