/** What a picture may be at the most: far above what a page needs, low enough to unpack without harm. */
export const PICTURE_LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  pixels: 100_000_000,
  frames: 1_000,
  /** Pixels of all frames of an animation together. */
  framePixels: 1_000_000_000,
  /** A file above these limits that unpacks to more pixels than this a byte was made to do harm. */
  pixelsPerByte: 200,
  svgCharacters: 5_000_000,
  svgElements: 50_000,
  svgDepth: 100,
  /** Elements that the `use` elements of an SVG draw in all. */
  svgDrawn: 100_000,
} as const;
