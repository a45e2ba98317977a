import { safeStorage } from 'electron';

/** Where a secret is kept by the system: encrypted for this user. */
export interface Keystore {
  /** False where the system has none, or only one that encrypts with a password everybody knows. */
  readonly isThere: () => boolean;
  readonly encrypt: (secret: string) => Uint8Array;
  /** Throws where it was encrypted for somebody else, or the system's key is gone. */
  readonly decrypt: (encrypted: Uint8Array) => string;
}

/** The system's keystore, by Electron's safeStorage: Keychain, DPAPI, or a Linux secret service. */
export const systemKeystore: Keystore = {
  isThere: () =>
    safeStorage.isEncryptionAvailable() &&
    // On Linux without a secret service Chromium encrypts with a password in its source.
    (process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())),
  encrypt: (secret) => safeStorage.encryptString(secret),
  decrypt: (encrypted) => safeStorage.decryptString(Buffer.from(encrypted)),
};
