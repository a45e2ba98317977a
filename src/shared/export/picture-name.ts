/** Of a hash: long enough that no two images of an issue share it. */
const NAME_CHARACTERS = 16;

/** The name of an image's file without its ending: the first characters of its hash. */
export const imageStem = (sha256: string): string => sha256.slice(0, NAME_CHARACTERS);

/** A name that no other bytes have: one image cropped twice gives two files. */
export function pictureName(
  stem: string,
  ending: string,
  bytes: Uint8Array,
  known: (name: string) => Uint8Array | undefined,
): string {
  let name = `${stem}.${ending}`;
  for (let copy = 2; !isFree(known(name), bytes); copy += 1) name = `${stem}-${copy}.${ending}`;
  return name;
}

const isFree = (known: Uint8Array | undefined, bytes: Uint8Array): boolean =>
  known === undefined || (known.length === bytes.length && known.every((byte, at) => byte === bytes[at]));
