import { expect, test } from 'vitest';
import { wholeImage } from '../../../src/shared/domain/picture.ts';

test('[C7] a picture taken in goes into a document by its hash, never with its bytes', () => {
  const taken = {
    sha256: 'a'.repeat(64),
    mediaType: 'image/png',
    widthPx: 1440,
    heightPx: 900,
    bytes: new Uint8Array(3),
    scaled: { print: null, screen: new Uint8Array(2), email: new Uint8Array(1) },
  } as const;
  expect(wholeImage(taken)).toEqual({
    kind: 'image',
    sha256: 'a'.repeat(64),
    mediaType: 'image/png',
    widthPx: 1440,
    heightPx: 900,
    crop: null,
    focus: null,
  });
});
