const MEGABYTE = 1024 * 1024;

/** What a package may hold at the most. Each is far above any real issue, and low enough that no package can harm. */
export const PACKAGE_LIMITS = {
  /** Of the file as it lies on the disk. */
  fileBytes: 512 * MEGABYTE,
  entries: 2_000,
  manifestBytes: MEGABYTE,
  /** Of each document and each list. */
  documentBytes: 64 * MEGABYTE,
  /** Of each picture: what the app itself takes in. */
  pictureBytes: 64 * MEGABYTE,
  /** Of each content of a version, deflated as it is. */
  versionBytes: 2 * MEGABYTE,
  /** Of all that a packer takes along of versions, the newest first. */
  packedVersionsBytes: 8 * MEGABYTE,
  /** Of all entries together, unpacked. */
  unpackedBytes: 768 * MEGABYTE,
} as const;
