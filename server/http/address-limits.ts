import { createTokenBucket, type TokenBucket } from '../sync/token-bucket.ts';

const MOST_KNOWN = 10_000;
const PER_MINUTE = 60;

/** Counts by address; the addresses are in memory only, and only so many. */
export function createAddressLimits(perMinute: number): (address: string) => boolean {
  const buckets = new Map<string, TokenBucket>();
  return (address) => {
    const known = buckets.get(address) ?? createTokenBucket(perMinute / PER_MINUTE, perMinute);
    // The longest silent one goes first: a map keeps the order in which keys came.
    buckets.delete(address);
    buckets.set(address, known);
    const [oldest] = buckets.keys();
    if (buckets.size > MOST_KNOWN && oldest !== undefined) buckets.delete(oldest);
    return known.take();
  };
}
