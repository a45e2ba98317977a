/** Why a team server ends a live connection or refuses a document (RFC 6455, 7.4.2: 4000 to 4999 are free to use). */
export const CLOSE = {
  /** The access was revoked or has run out: connecting again is of no use. */
  accessEnded: { code: 4401, reason: 'access-ended' },
  /** A document of another publication, or one that this role may not have. */
  notYours: { code: 4403, reason: 'not-yours' },
  /** The change is one that this role may not make. It stays in the copy of whoever made it. */
  changeRefused: { code: 4409, reason: 'change-refused' },
  tooLarge: { code: 4413, reason: 'too-large' },
  tooMany: { code: 4429, reason: 'too-many' },
  /** What came is not of the protocol. */
  malformed: { code: 4400, reason: 'malformed' },
  /** The session has been used before, or is none. */
  sessionRefused: { code: 4440, reason: 'session-refused' },
  /** The storage does not answer: what was sent is not acknowledged, and is sent again. */
  storageUnavailable: { code: 4503, reason: 'storage-unavailable' },
} as const satisfies Readonly<Record<string, { readonly code: number; readonly reason: string }>>;

export type Close = (typeof CLOSE)[keyof typeof CLOSE];

/** Refusals after which the app must not try by itself again. */
export const FINAL_REASONS: readonly string[] = [
  CLOSE.accessEnded.reason,
  CLOSE.notYours.reason,
  CLOSE.changeRefused.reason,
  CLOSE.tooLarge.reason,
];
