import { contrast } from '../charts/colour-math.ts';
import type { Brand, BrandColour } from '../domain/brand.ts';

/** Two colours of a brand that stand on one another. */
export interface BrandContrast {
  readonly scheme: 'light' | 'dark';
  readonly words: BrandColour;
  readonly ground: BrandColour;
  /** 1 to 21 (WCAG 2.2). */
  readonly ratio: number;
  /** 4.5: each of them is used for words of the size of text. */
  readonly least: number;
  readonly isEnough: boolean;
}

/** WCAG 2.2, success criterion 1.4.3, for text of the usual size. */
const LEAST_RATIO = 4.5;

const PAIRS: readonly (readonly [BrandColour, BrandColour])[] = [
  ['ink', 'page'],
  ['ink', 'wash'],
  ['quietInk', 'page'],
  ['quietInk', 'wash'],
  ['accent', 'page'],
  ['accent', 'wash'],
  ['onAccent', 'accent'],
];

/** Every pair of a brand's colours that outputs set on one another, with how well it can be read. */
export const brandContrasts = (brand: Pick<Brand, 'light' | 'dark'>): readonly BrandContrast[] =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    PAIRS.map(([words, ground]) => {
      const ratio = contrast(brand[scheme][words], brand[scheme][ground]);
      return { scheme, words, ground, ratio, least: LEAST_RATIO, isEnough: ratio >= LEAST_RATIO };
    }),
  );
