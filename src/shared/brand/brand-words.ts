import type { BrandColour, MastheadForm } from '../domain/brand.ts';

/** What the colours of a brand are called, in the order in which they are shown. */
export const BRAND_COLOUR_WORDS: readonly (readonly [BrandColour, string])[] = [
  ['page', 'Page'],
  ['wash', 'Set apart'],
  ['ink', 'Text'],
  ['quietInk', 'Quiet text'],
  ['rule', 'Rules'],
  ['accent', 'Accent'],
  ['onAccent', 'On the accent'],
];

/** What the forms of a masthead are called. */
export const MASTHEAD_FORM_WORDS: Readonly<Record<MastheadForm, string>> = {
  plain: 'At the start of the line',
  centred: 'In the middle, between rules',
  band: 'On a band of colour',
};
