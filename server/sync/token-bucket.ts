/** Lets so many through a second, and a burst of so many after a rest. */
export interface TokenBucket {
  /** False where it is too much for now. */
  readonly take: (amount?: number) => boolean;
}

export function createTokenBucket(perSecond: number, burst: number, now: () => number = Date.now): TokenBucket {
  let level = burst;
  let at = now();
  return {
    take(amount = 1) {
      const time = now();
      level = Math.min(burst, level + ((time - at) / 1000) * perSecond);
      at = time;
      if (level < amount) return false;
      level -= amount;
      return true;
    },
  };
}
