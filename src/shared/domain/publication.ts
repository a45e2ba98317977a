import type { Brand } from './brand.ts';
import type { CheckPolicy } from './check-policy.ts';
import type { PublicationId } from './ids.ts';
import type { Member } from './person.ts';
import type { NumberMagnitude } from './quantity.ts';
import type { WorkflowPolicy } from './workflow.ts';

/** What a publication calls the fixed sections. The first name is printed; all are recognised on import. */
export interface HouseNames {
  readonly whyThisMatters: readonly string[];
  readonly inContext: readonly string[];
  readonly takeaway: readonly string[];
}

/** Words that a part should have; 0 means no target. */
export interface WordTargets {
  readonly development: number;
  readonly issue: number;
}

export const SOURCE_STYLES = ['line', 'notes'] as const;
export type SourceStyle = (typeof SOURCE_STYLES)[number];

/** A series of issues. */
export interface Publication {
  readonly id: PublicationId;
  readonly name: string;
  /** The line under the name in the masthead: who makes it, for whom. */
  readonly tagline: string;
  /** How often it comes out, in the publication's own words ("weekly, Sundays"). */
  readonly frequency: string;
  /** BCP 47. */
  readonly language: string;
  readonly houseNames: HouseNames;
  readonly wordTargets: WordTargets;
  /** The colour of masthead and section heading in every output: `#rrggbb`, the same as the brand's light accent. */
  readonly accentColour: string;
  /** How outputs give a development's sources: in one line below it, or as numbered notes. */
  readonly sourceStyle: SourceStyle;
  /** How outputs look and what they always say. */
  readonly brand: Brand;
  /** How many must approve, and whether their own text. */
  readonly workflow: WorkflowPolicy;
  /** Who works on it, in the order of their ids; while there is nobody, everybody may do everything. */
  readonly members: readonly Member[];
  /** Names of the naming checks that are switched off. */
  readonly namingChecksOff: readonly string[];
  /** How big numbers are written where house style is applied. */
  readonly numberMagnitude: NumberMagnitude;
  /** The words of a back-reference, with `{number}` and `{date}` in them; empty for those usual in the language. */
  readonly backReference: string;
  /**
   * The words of the note on a correction, with `{date}`, `{what}`, `{why}` and `{developments}` in them; empty for those
   * usual in the language.
   */
  readonly correctionNote: string;
  /** What the notice of a new issue begins with, plain; empty for none. */
  readonly standingNotice: string;
  /** Which findings stop a release, and the house's own rules. */
  readonly checks: CheckPolicy;
}
