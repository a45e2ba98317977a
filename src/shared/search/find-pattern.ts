/** What is looked for in the texts of an issue. */
export interface FindPattern {
  readonly text: string;
  readonly isCaseSensitive: boolean;
  /** Neither a letter nor a digit before or after; scripts without spaces have no such bounds. */
  readonly isWholeWord: boolean;
  /** RE2 syntax: as in JavaScript, but without looking around and back-references. */
  readonly isRegularExpression: boolean;
}

/** One place where a pattern stands; UTF-16 offsets, `end` exclusive. */
export interface FoundInText {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What the groups of a regular expression hold, from `$1` on; empty where one took no part. */
  readonly groups: readonly string[];
  readonly namedGroups: Readonly<Record<string, string>>;
}

/** A regular expression that is none, with a message for a person. */
export interface BadExpression {
  readonly kind: 'bad-expression';
  readonly message: string;
}
