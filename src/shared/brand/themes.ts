import type { Brand } from '../domain/brand.ts';

/** A finished look that a publication begins with. */
export interface Theme {
  readonly id: 'harbour' | 'gazette' | 'bulletin';
  readonly name: string;
  /** What it is good for, in words. */
  readonly note: string;
  readonly look: Pick<Brand, 'masthead' | 'light' | 'dark' | 'textFont' | 'headingFont'>;
}

/** The looks that ship, the first for those who choose none. */
export const THEMES: readonly [Theme, Theme, Theme] = [
  {
    id: 'harbour',
    name: 'Harbour',
    note: 'Serif throughout, petrol on paper white. Long analysis reads well in it.',
    look: {
      masthead: 'plain',
      textFont: 'Source Serif 4',
      headingFont: 'Source Serif 4',
      light: {
        page: '#fffefb',
        wash: '#f4f1ea',
        ink: '#23201c',
        quietInk: '#5b554d',
        rule: '#d8d2c8',
        accent: '#0e5a70',
        onAccent: '#ffffff',
      },
      dark: {
        page: '#1d1b18',
        wash: '#282521',
        ink: '#e6e2da',
        quietInk: '#b5aea4',
        rule: '#45403a',
        accent: '#83bfd2',
        onAccent: '#10252c',
      },
    },
  },
  {
    id: 'gazette',
    name: 'Gazette',
    note: 'A centred name between rules, oxblood on warm paper. For a digest that is printed or filed.',
    look: {
      masthead: 'centred',
      textFont: 'Source Serif 4',
      headingFont: 'Source Serif 4',
      light: {
        page: '#fffdf7',
        wash: '#f6efe2',
        ink: '#211c1a',
        quietInk: '#5f544e',
        rule: '#d9cdbd',
        accent: '#7c1f2d',
        onAccent: '#ffffff',
      },
      dark: {
        page: '#1e1a18',
        wash: '#2a2421',
        ink: '#ebe3d9',
        quietInk: '#bcafa3',
        rule: '#4a403a',
        accent: '#e2959c',
        onAccent: '#2c0d12',
      },
    },
  },
  {
    id: 'bulletin',
    name: 'Bulletin',
    note: 'The name on a band of blue, sans headlines over a plain page. For short items read on a screen.',
    look: {
      masthead: 'band',
      textFont: 'Inter',
      headingFont: 'Inter',
      light: {
        page: '#ffffff',
        wash: '#eff3f9',
        ink: '#1b2027',
        quietInk: '#515b68',
        rule: '#d3dae3',
        accent: '#1d448f',
        onAccent: '#ffffff',
      },
      dark: {
        page: '#14181e',
        wash: '#1f252e',
        ink: '#e3e8ee',
        quietInk: '#a9b4c1',
        rule: '#38424f',
        accent: '#94b5f2',
        onAccent: '#0d1a33',
      },
    },
  },
];

/** A brand with the look of a theme, and nothing else said. */
export const brandOfTheme = ({ look }: Theme): Brand => ({
  ...look,
  mastheadText: '',
  logo: null,
  darkLogo: null,
  ownFonts: [],
  footer: '',
  postalAddress: '',
  unsubscribeText: 'Unsubscribe',
  unsubscribeAddress: '',
  senderAddress: '',
  webAddress: '',
  pictureAddress: '',
  pageSize: 'A4',
  fileNamePattern: '{publication}-{number}',
  hasContents: false,
  hasCover: false,
  hasCropMarks: false,
});

/** What a publication has that chose nothing. */
export const defaultBrand = (): Brand => brandOfTheme(THEMES[0]);
