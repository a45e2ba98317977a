/**
 * When a lost line is tried again, in milliseconds: soon at first, for a server that was started anew is back in well under
 * a second; then seldom, for each try costs a request. Each pause is drawn between the least and `delay` × `factor` to the
 * number of tries, so that not all who lost a server come back in one moment.
 */
export const RECONNECTION = { delay: 100, minDelay: 100, factor: 1.2, maxDelay: 8_000, jitter: true } as const;
