import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** A new secret: 43 characters that can stand in a link. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/**
 * What the database knows of a secret. A plain hash is enough for 256 random bits: nobody can try them, and whoever reads
 * the database cannot use what is in it.
 */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
