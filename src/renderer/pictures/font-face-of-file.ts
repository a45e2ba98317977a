/** Which face a font file is, by what it is called: makers name their files alike ("SourceSans3-SemiBoldItalic.woff2"). */
export interface NamedFace {
  readonly family: string;
  readonly isSerif: boolean;
  readonly style: 'normal' | 'italic';
  readonly weight: string;
}

/** Later ones are part of earlier ones' names. */
const WEIGHTS: readonly (readonly [RegExp, string])[] = [
  [/thin|hairline/i, '100'],
  [/extra-?light|ultra-?light/i, '200'],
  [/semi-?bold|demi-?bold/i, '600'],
  [/extra-?bold|ultra-?bold/i, '800'],
  [/light/i, '300'],
  [/medium/i, '500'],
  [/black|heavy/i, '900'],
  [/bold/i, '700'],
];
const SANS = /sans|grotesk|grotesque|gothic|mono|inter|arial|helvet|roboto|lato|verdana|futura/i;
const FACE_WORDS =
  /[-_ ]?(?:variable(?:font)?|vf|wght|thin|hairline|extra-?light|ultra-?light|light|regular|normal|book|medium|semi-?bold|demi-?bold|extra-?bold|ultra-?bold|bold|black|heavy|italic|oblique|latin(?:-ext)?|cyrillic(?:-ext)?|greek(?:-ext)?|\d{3})(?=$|[-_ ]|[A-Z[])/gi;

/** Reads a file's name; the family is what is left of it. */
export function faceOfFile(name: string): NamedFace {
  const stem = name.replace(/\.[a-z0-9]+$/i, '');
  const isVariable = /\[[^\]]*wght[^\]]*\]|variable|[-_]wght[-_]|VF$/i.test(stem);
  const weight = isVariable ? '100 900' : (WEIGHTS.find(([word]) => word.test(stem))?.[1] ?? '400');
  const family = stem
    .replace(/\[[^\]]*\]/g, '')
    .replace(FACE_WORDS, '')
    .replace(/[-_]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim();
  return {
    family: family === '' ? stem : family.slice(0, 80),
    isSerif: !SANS.test(stem),
    style: /italic|oblique/i.test(stem) ? 'italic' : 'normal',
    weight,
  };
}
