/** The kinds of documents that are stored, copied beside the database and brought back. */
export const DOCUMENT_KINDS = ['issue', 'publication', 'register'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
