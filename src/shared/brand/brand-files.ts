import type { Brand } from '../domain/brand.ts';

/** The hashes of all that a brand brings with it: logos and fonts. */
export const brandFiles = ({ logo, darkLogo, ownFonts }: Brand): readonly string[] => [
  ...[logo, darkLogo].flatMap((each) => (each === null ? [] : [each.sha256])),
  ...ownFonts.map(({ sha256 }) => sha256),
];
