import type { FieldText } from '../../document/field-text.ts';
import type { Entity } from '../../domain/entity.ts';
import type { EntityId } from '../../domain/ids.ts';
import type { NameIndex } from '../compile-names.ts';
import type { Mention } from '../find-mentions.ts';
import type { Word } from '../words.ts';

/** A field read for names once, for all checks. */
export interface ReadText {
  readonly field: FieldText;
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  /** By each word of `words`: the mention that holds it, or null. */
  readonly mentionAt: readonly (Mention | null)[];
  /** A title, heading or headline: short forms are usual there. */
  readonly isHeading: boolean;
}

/** What a check looks at. */
export interface NamingContext {
  readonly texts: readonly ReadText[];
  readonly entities: readonly Entity[];
  readonly names: NameIndex;
  /** The day, ISO 8601; empty where unknown, then every office that has ended is over. */
  readonly on: string;
}

/** What a check gives: the rest of a finding is filled in from the check itself. */
export interface NamingDraft {
  /** What it is, in a few words. */
  readonly message: string;
  /** Why it matters, with what the register says. */
  readonly why: string;
  readonly entityId: EntityId | null;
  readonly text: ReadText;
  readonly start: number;
  readonly end: number;
  /** What one key puts in the place of the quoted words; null where only a person can say. */
  readonly replacement: string | null;
}

/** One rule about names. Each is one file. */
export interface NamingCheck {
  readonly name: string;
  readonly label: string;
  /** Says to an editor what is looked for and why, in a sentence or two. */
  readonly explanation: string;
  /** It finds in each text the same, whatever stands in the others. */
  readonly isTextByText: boolean;
  readonly find: (context: NamingContext) => readonly NamingDraft[];
}
