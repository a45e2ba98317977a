import { base64OfBytes } from '../base64.ts';

/** Bytes as a `data:` URI in base64. */
export const dataUri = (mediaType: string, bytes: Uint8Array): string =>
  `data:${mediaType};base64,${base64OfBytes(bytes)}`;
