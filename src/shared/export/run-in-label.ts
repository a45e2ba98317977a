/** The label of an analysis as it stands in front of the first sentence: with a colon, unless it ends with a sign of its own. */
export const runInLabel = (label: string): string => `${label}${/[\p{P}]$/u.test(label) ? '' : ':'}`;
