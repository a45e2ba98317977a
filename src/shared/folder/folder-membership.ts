/** A publication of this profile that is shared by a folder. */
export interface FolderMembership {
  readonly publicationId: string;
  readonly path: string;
  readonly isEncrypted: boolean;
}

/** A folder that a person chose, and what is in it already. */
export interface ChosenFolder {
  readonly path: string;
  /** Null where nothing is shared by it yet. */
  readonly publicationId: string | null;
  readonly isEncrypted: boolean;
}
