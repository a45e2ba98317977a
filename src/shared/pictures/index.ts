export type { PictureProblem } from './picture-problem.ts';
export { readPictureFile } from './read-picture-file.ts';
export { sanitizeSvg } from './sanitize-svg.ts';
export { withoutMetadata } from './without-metadata.ts';
