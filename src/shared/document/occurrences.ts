/** Where a stretch begins in a text, overlapping ones too; nowhere where it is empty. */
export function occurrences(text: string, stretch: string): number[] {
  const found: number[] = [];
  if (stretch === '') return found;
  for (let at = text.indexOf(stretch); at >= 0; at = text.indexOf(stretch, at + 1)) found.push(at);
  return found;
}
