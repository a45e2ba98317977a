import type { IssuePackage } from '../../shared/exchange/index.ts';

/** Which screen the window shows. */
export type Route =
  | { readonly screen: 'library' }
  | {
      readonly screen: 'issue';
      readonly issueId: string;
      readonly mode: IssueMode;
      /** Where to go in it (a part's key); the last place where it is not given. */
      readonly part?: string;
      /** A package to merge into it as soon as it is open. */
      readonly merging?: IssuePackage;
      /** In Review: the part and the thread or suggestion to have in hand. */
      readonly shown?: { readonly part: string; readonly thing: string | null };
    }
  | {
      readonly screen: 'register';
      readonly publicationId: string;
      /** The entity to show first, or empty. */
      readonly entityId: string;
    }
  | { readonly screen: 'import'; readonly from: ImportStart | null }
  | { readonly screen: 'package'; readonly from: PackageFile }
  | { readonly screen: 'guide' }
  | {
      readonly screen: 'settings';
      /** The publication whose differences are to be looked at. */
      readonly differencesOf?: string;
    }
  /** Look and words of a publication. */
  | {
      readonly screen: 'brand';
      readonly publicationId: string;
      readonly isFromSettings: boolean;
      /** The setting to have in hand at first, by its name in the brand. */
      readonly shown?: string;
    }
  | { readonly screen: 'sharing' };

export type IssueMode = 'write' | 'review' | 'publish';

/** What an import begins with, where something was dropped or chosen already. */
export interface ImportStart {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** A package as a file, not looked at yet. */
export interface PackageFile {
  readonly name: string;
  readonly content: Uint8Array;
}

export const ISSUE_MODES: readonly { readonly mode: IssueMode; readonly name: string }[] = [
  { mode: 'write', name: 'Write' },
  { mode: 'review', name: 'Review' },
  { mode: 'publish', name: 'Publish' },
];
