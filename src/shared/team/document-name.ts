import { DOCUMENT_KINDS, type DocumentKind } from '../domain/document-kind.ts';

/** What a document is called on a team server: the publication stands first, since access is given by publication. */
export interface DocumentPlace {
  readonly publicationId: string;
  readonly kind: DocumentKind;
  /** The id; for the publication's own two documents the publication's. */
  readonly documentId: string;
}

const ID = /^[\w-]{1,64}$/;

/** One string a document: `PUBLICATION/issue/ISSUE`. */
export const documentNameOf = ({ publicationId, kind, documentId }: DocumentPlace): string =>
  `${publicationId}/${kind}/${documentId}`;

/** Reads a document's name; null where it is not exactly one that {@link documentNameOf} makes. */
export function parseDocumentName(name: string): DocumentPlace | null {
  const [publicationId = '', kind, documentId = '', ...rest] = name.split('/');
  const known = DOCUMENT_KINDS.find((each) => each === kind);
  if (known === undefined || rest.length > 0 || !ID.test(publicationId) || !ID.test(documentId)) return null;
  return { publicationId, kind: known, documentId };
}
