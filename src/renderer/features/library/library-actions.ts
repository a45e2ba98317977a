/** What can be done in the library; the app does it. */
export interface LibraryActions {
  readonly openPart: (issueId: string, developmentId: string | null) => void;
  readonly openRegister: (publicationId: string) => void;
  readonly open: (issueId: string) => void;
  readonly createBlank: (publicationId: string) => void;
  readonly createFromPrevious: (publicationId: string, previousId: string) => void;
  readonly importInto: (publicationId: string) => void;
  readonly duplicate: (issueId: string) => void;
  readonly setArchived: (issueId: string, isArchived: boolean) => void;
  readonly remove: (issueId: string) => void;
  readonly createPublication: (name: string) => void;
  readonly openSettings: () => void;
  readonly importFile: () => void;
}
