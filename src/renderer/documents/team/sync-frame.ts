import * as decoding from 'lib0/decoding';

const SYNC = 0;
const WHOLE_ANSWER = 1;
const CHANGE = 2;

/**
 * The state in a frame of Hocuspocus that answers the handshake: what the server has and this side lacks. Null for every
 * other frame.
 */
export const firstStateIn = (frame: Uint8Array | ArrayBuffer): Uint8Array | null => contentOf(frame, WHOLE_ANSWER);

/** The update in a frame that brings a change of somebody else as it comes to the server. Null for every other frame. */
export const changeIn = (frame: Uint8Array | ArrayBuffer): Uint8Array | null => contentOf(frame, CHANGE);

function contentOf(frame: Uint8Array | ArrayBuffer, wanted: number): Uint8Array | null {
  const decoder = decoding.createDecoder(frame instanceof Uint8Array ? frame : new Uint8Array(frame));
  decoding.readVarString(decoder);
  if (decoding.readVarUint(decoder) !== SYNC || decoding.readVarUint(decoder) !== wanted) return null;
  return decoding.readVarUint8Array(decoder);
}
