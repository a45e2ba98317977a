/**
 * Keeps what was made of some objects, with the first of them, for as long as that lives: made again only where one of
 * them, or of what else it depends on, is another.
 */
export function kept<Of extends object, Made>(): (of: readonly Of[], by: readonly unknown[], make: () => Made) => Made {
  const known = new WeakMap<Of, { readonly key: readonly unknown[]; readonly made: Made }[]>();
  return (of, by, make) => {
    const [first] = of;
    if (first === undefined) return make();
    const key = [...of.slice(1), ...by];
    const entries = known.get(first) ?? [];
    const found = entries.find((entry) => isSameList(entry.key, key));
    if (found !== undefined) return found.made;
    const made = make();
    known.set(first, [...entries.slice(-(MOST_KEPT - 1)), { key, made }]);
    return made;
  };
}

/** As many as the texts that an issue has once, which each development is held against. */
const MOST_KEPT = 8;

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
