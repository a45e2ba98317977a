/** How much a check matters to a publication: it stops a release, asks for a look, says something, or is not made. */
export const CHECK_LEVELS = ['blocker', 'warning', 'hint', 'off'] as const;
export type CheckLevel = (typeof CHECK_LEVELS)[number];

/** A rule of the house's own: what is not to stand in a text, what to say of it, and what to put there. */
export interface HouseRule {
  readonly id: string;
  /** RE2 syntax: it can never hang. */
  readonly pattern: string;
  readonly isCaseSensitive: boolean;
  readonly message: string;
  /** With `$1` for a group; null where only a person can say. */
  readonly replacement: string | null;
}

/** The longest that lines may be, in characters; 0 for any length. */
export interface LineTargets {
  readonly headlineCharacters: number;
  readonly subjectCharacters: number;
}

/** What a publication asks of an issue before it goes out. */
export interface CheckPolicy {
  /** By name of the check; one that is not named here has its own level. */
  readonly levels: Readonly<Record<string, CheckLevel>>;
  readonly houseRules: readonly HouseRule[];
  readonly lines: LineTargets;
}

/** The policy of a publication that has said nothing. A subject of some 70 characters is shown whole by most mail programs. */
export const DEFAULT_CHECK_POLICY: CheckPolicy = {
  levels: {},
  houseRules: [],
  lines: { headlineCharacters: 110, subjectCharacters: 78 },
};
