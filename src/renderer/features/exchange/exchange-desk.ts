import type { AskedReview } from '../../../shared/crdt/requests-document.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { PackagePurpose } from '../../../shared/exchange/index.ts';
import type { IssueSession } from '../../documents/issue-session.ts';

/** What can be asked for review, and what it is called. */
export interface NamedPart {
  /** A development's id, or the name of a part that the issue has once. */
  readonly ref: string;
  readonly name: string;
}

export interface PackingOptions {
  /** Done once there is a place, so that what it writes is packed. */
  readonly before?: () => Promise<void>;
  /** Whether the contents of versions go along; not, where it is not said. */
  readonly withVersions?: boolean;
}

/** How the publication is shared beside packages, in words, and the way to change that. */
export interface SharingWay {
  readonly kind: 'alone' | 'folder' | 'server';
  /** The way in two words. */
  readonly way: string;
  /** What the way waits for, to be put behind it; empty where it waits for nothing. */
  readonly waits: string;
  /** The same where there is little room. */
  readonly brief: string;
  readonly short: string;
  readonly long: string;
  readonly tone: 'calm' | 'good' | 'care' | 'bad';
  /** True where what is asked reaches the others by itself. */
  readonly isShared: boolean;
  readonly open: () => void;
}

/** What sending and receiving an issue works on, for as long as it is open. */
export interface ExchangeDesk {
  readonly session: IssueSession;
  readonly me: Person;
  /** Members of the publication and whoever is known in the issue; me too. */
  readonly people: () => readonly Person[];
  readonly personOf: (id: PersonId) => Person | null;
  /** The parts in reading order. */
  readonly parts: () => readonly NamedPart[];
  /**
   * Asks where to save, then packs the issue. False where the person gave no place, or it could not be written and that was
   * told.
   */
  readonly savePackage: (purpose: PackagePurpose, options?: PackingOptions) => Promise<boolean>;
  /** How many versions of the issue could go with a package. */
  readonly versions: () => number;
  /** Notes that a review was asked for, and sends its parts for review as far as they are not out yet and I may. */
  readonly ask: (request: AskedReview) => Promise<void>;
  /** How the publication is shared now; it is asked anew whenever something of it is drawn. */
  readonly way: () => SharingWay;
  readonly goToPart: (ref: string) => void;
  readonly tell: (text: string, action?: { readonly label: string; readonly run: () => void }) => void;
}
