/** How often each comes, most first, then in the order of first coming. */
export function sortedCounts<T>(values: readonly T[]): readonly { readonly by: T; readonly count: number }[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([by, count]) => ({ by, count })).sort((a, b) => b.count - a.count);
}
