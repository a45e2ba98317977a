/** What an import takes at the most. Each is far above any real digest, and low enough to answer within seconds. */
export const LIMITS = {
  /** Bytes of a text, Markdown or HTML file. */
  textBytes: 20 * 1024 * 1024,
  /** Bytes of a Word file as it lies on the disk. */
  docxBytes: 60 * 1024 * 1024,
  /** Bytes that a Word file may unpack to in all, and how many times its packed size that may be. */
  unpackedBytes: 200 * 1024 * 1024,
  unpackRatio: 200,
  /** Bytes that the text parts of a Word file may unpack to. */
  docxTextBytes: 4 * 1024 * 1024,
  archiveEntries: 5_000,
  /** Characters that are read of a text; what is longer is cut, with a warning. */
  characters: 2_000_000,
  /** Paragraphs that are read; what is more is cut, with a warning. */
  blocks: 5_000,
  /** How deep quotes, lists and elements may nest. */
  depth: 200,
  /** Tags of a page. */
  tags: 60_000,
  /** Signs of emphasis, links and tables in one paragraph of Markdown. */
  signs: 3_000,
} as const;

export const megabytes = (bytes: number): string => `${Math.round(bytes / 104857.6) / 10} MB`;
