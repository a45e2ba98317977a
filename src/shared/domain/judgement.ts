import type { DevelopmentId, EntityId } from './ids.ts';

/** What a person decided about the names of one development; null stands for what the issue has once. */
export type MentionDecision =
  /** It belongs to the development though it is not named there. */
  | { readonly kind: 'pinned'; readonly developmentId: DevelopmentId | null; readonly entityId: EntityId }
  /** What it does in this development: signatory, funder, builder, host. */
  | {
      readonly kind: 'role';
      readonly developmentId: DevelopmentId | null;
      readonly entityId: EntityId;
      readonly role: string;
    }
  /** Where these words (folded) stand, this entity is not meant. */
  | {
      readonly kind: 'not-this';
      readonly developmentId: DevelopmentId | null;
      readonly entityId: EntityId;
      readonly words: string;
    }
  /** Where these words (folded) fit several entities, this one is meant. */
  | {
      readonly kind: 'chosen';
      readonly developmentId: DevelopmentId | null;
      readonly entityId: EntityId;
      readonly words: string;
    };

/** One string a decision: a later one with the same key takes its place. */
export const decisionKey = (decision: MentionDecision): string => {
  const place = decision.developmentId ?? 'issue';
  switch (decision.kind) {
    case 'pinned':
    case 'role':
      return `${place}/${decision.kind}/${decision.entityId}`;
    case 'not-this':
      return `${place}/not-this/${decision.entityId}/${decision.words}`;
    case 'chosen':
      return `${place}/chosen/${decision.words}`;
  }
};

/** A finding that a person has accepted as it stands. */
export interface AcceptedFinding {
  /** The finding's own id. */
  readonly id: string;
  readonly reason: string;
  /** ISO 8601 instant. */
  readonly at: string;
}
