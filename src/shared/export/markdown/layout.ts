/** The comments that tell a field's place in the file. Nobody sees them; re-import goes by them alone. */
export const REGIONS = ['notice', 'lede', 'section', 'development', 'why', 'sources', 'context', 'takeaway'] as const;
export type Region = (typeof REGIONS)[number];

export const regionComment = (region: Region, id = ''): string =>
  `<!-- digest:${region}${id === '' ? '' : ` ${id}`} -->`;

/** The region that a comment begins; null for any other HTML. */
export function regionOf(html: string): { readonly region: Region; readonly id: string } | null {
  const match = /^<!-- digest:([a-z]+)(?: ([\w-]+))? -->$/.exec(html.trim());
  const region = REGIONS.find((name) => name === match?.[1]);
  return region === undefined ? null : { region, id: match?.[2] ?? '' };
}
