/** The letters of a term as bits; what two terms do not share bounds how far apart they are. */
export function signatureOf(term: string): number {
  let bits = 0;
  for (let at = 0; at < term.length; at += 1) bits |= 1 << (term.charCodeAt(at) & 31);
  return bits >>> 0;
}
