interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where stretches of a text stand after one edit of it, from what the two texts have in common at both ends; null for a
 * stretch that the edit went through. Used between two checks: until the next one, what was found stays at its words.
 */
export function shiftPlaces(before: string, after: string): <Place extends Stretch>(place: Place) => Place | null {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  const by = after.length - before.length;
  return (place) => {
    if (place.end <= head) return place;
    if (place.start >= before.length - tail) return { ...place, start: place.start + by, end: place.end + by };
    return null;
  };
}
