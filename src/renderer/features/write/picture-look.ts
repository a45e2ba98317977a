import type { PictureLook } from '../../pictures/use-picture-url.ts';
import type { WriteContext } from './write-place.ts';

/** What the open issue's pictures are drawn with. */
export const pictureLook = ({ pictures, publication, session }: WriteContext): PictureLook => ({
  pictures,
  accentColour: publication.accentColour,
  language: session.outline.current().language,
});
