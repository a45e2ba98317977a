import { z } from 'zod';

/** How the content of a file is encrypted; the same for every file of a folder as far as devices knew of each other. */
export interface FolderEncryption {
  readonly cipher: 'aes-256-gcm';
  readonly kdf: 'scrypt';
  /** Cost, block size and parallelism of scrypt (RFC 7914). */
  readonly n: number;
  readonly r: number;
  readonly p: number;
  /** 16 bytes in hexadecimal digits. */
  readonly salt: string;
  /** A known word, sealed: tells a wrong passphrase from a damaged file. Hexadecimal digits. */
  readonly check: string;
}

/** What a file begins with: a line of JSON in plain. */
export interface SegmentHeader {
  readonly format: 'digest-desk/folder-segment';
  readonly version: 1;
  readonly publicationId: string;
  /** The device that alone writes the file. 16 hexadecimal digits. */
  readonly device: string;
  /** Counts the files of a device from 1. */
  readonly segment: number;
  /** Null where the folder has no passphrase. */
  readonly encryption: FolderEncryption | null;
}

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

export const encryptionSchema: z.ZodType<FolderEncryption> = z.object({
  cipher: z.literal('aes-256-gcm'),
  kdf: z.literal('scrypt'),
  // Within what a machine can do: a hostile file must not ask for all its memory.
  n: z
    .number()
    .int()
    .min(1 << 14)
    .max(1 << 18),
  r: z.literal(8),
  p: z.literal(1),
  salt: hex(32),
  check: z.string().regex(/^[0-9a-f]{56,200}$/),
});

export const segmentHeaderSchema: z.ZodType<SegmentHeader> = z.object({
  format: z.literal('digest-desk/folder-segment'),
  version: z.literal(1),
  publicationId: z.string().regex(/^[\w-]{1,64}$/),
  device: hex(16),
  segment: z.number().int().min(1).max(1_000_000_000),
  encryption: encryptionSchema.nullable(),
});
