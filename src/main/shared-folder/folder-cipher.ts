import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import type { FolderEncryption } from '../../shared/folder/segment-header.ts';

/** Encrypts and decrypts what stands in a folder, with the key of its passphrase. */
export interface FolderCipher {
  readonly seal: (content: Uint8Array, place: Uint8Array) => Uint8Array;
  /** Null where the bytes were not sealed by this key for this place. */
  readonly open: (sealed: Uint8Array, place: Uint8Array) => Uint8Array | null;
}

/** scrypt at this cost takes 128 MB and about half a second, once a folder: guessing a passphrase takes as much each. */
const COST = 1 << 17;
const BLOCKS = { r: 8, p: 1 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CHECK_WORD = new TextEncoder().encode('digest-desk');
const CHECK_PLACE = new TextEncoder().encode('check');

/** Makes up a salt for a new folder. */
export async function newEncryption(passphrase: string, n = COST): Promise<FolderEncryption> {
  const salt = randomBytes(SALT_BYTES).toString('hex');
  const cipher = cipherOf(await keyOf(passphrase, { n, ...BLOCKS, salt }));
  const check = Buffer.from(cipher.seal(CHECK_WORD, CHECK_PLACE)).toString('hex');
  return { cipher: 'aes-256-gcm', kdf: 'scrypt', n, ...BLOCKS, salt, check };
}

/** The cipher of a passphrase for what one header says; null where it is another's. Keys are kept while the app runs. */
export async function openEncryption(
  passphrase: string,
  encryption: FolderEncryption,
  keys: Map<string, Promise<Buffer>>,
): Promise<FolderCipher | null> {
  const name = `${encryption.salt}:${encryption.n}`;
  const key = keys.get(name) ?? keyOf(passphrase, encryption);
  keys.set(name, key);
  const cipher = cipherOf(await key);
  return cipher.open(Buffer.from(encryption.check, 'hex'), CHECK_PLACE) === null ? null : cipher;
}

type Cost = Pick<FolderEncryption, 'n' | 'r' | 'p' | 'salt'>;

const keyOf = (passphrase: string, { n, r, p, salt }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // The same letters typed on two systems are the same passphrase.
    const words = passphrase.normalize('NFKC');
    const options = { N: n, r, p, maxmem: 256 * n * r };
    scrypt(words, Buffer.from(salt, 'hex'), KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });

const cipherOf = (key: Buffer): FolderCipher => ({
  seal(content, place) {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(place);
    return new Uint8Array(Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]));
  },
  open(sealed, place) {
    if (sealed.byteLength < NONCE_BYTES + TAG_BYTES) return null;
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
        .setAAD(place)
        .setAuthTag(sealed.subarray(-TAG_BYTES));
      const content = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
      return new Uint8Array(Buffer.concat([decipher.update(content), decipher.final()]));
    } catch {
      return null;
    }
  },
});
