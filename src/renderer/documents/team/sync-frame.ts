import * as decoding from 'lib0/decoding';

const SYNC = 0;
const WHOLE_ANSWER = 1;

/**
 * The state in a frame of Hocuspocus that answers the handshake: what the server has and this side lacks. Null for every
 * other frame.
 */
export function firstStateIn(frame: Uint8Array | ArrayBuffer): Uint8Array | null {
  const decoder = decoding.createDecoder(frame instanceof Uint8Array ? frame : new Uint8Array(frame));
  decoding.readVarString(decoder);
  if (decoding.readVarUint(decoder) !== SYNC || decoding.readVarUint(decoder) !== WHOLE_ANSWER) return null;
  return decoding.readVarUint8Array(decoder);
}
