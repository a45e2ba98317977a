import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the open-licensed fonts lie: in the package's resources, or in a checkout's `resources/`. */
const fontFolders = (): string[] => [
  ...('resourcesPath' in process ? [join((process as { resourcesPath: string }).resourcesPath, 'fonts')] : []),
  // The build puts what is loaded later one folder deeper.
  join(import.meta.dirname, '../../resources/fonts'),
  join(import.meta.dirname, '../../../resources/fonts'),
];

/** Unicode ranges of the font files, by the subset in their names (as Google Fonts cuts them). */
const RANGES: Readonly<Record<string, string>> = {
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'greek-ext': 'U+1F00-1FFF',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
};

const FAMILIES: Readonly<Record<string, string>> = { 'source-serif-4': 'Source Serif 4', inter: 'Inter' };

let css: Promise<string> | undefined;

/** `@font-face` rules with the shipped fonts in them, so that a printed page reads no other file. */
export function embeddedFontCss(): Promise<string> {
  css ??= readFonts();
  return css;
}

async function readFonts(): Promise<string> {
  for (const folder of fontFolders()) {
    const names = await readdir(folder).catch(() => []);
    const rules = await Promise.all(names.map((name) => fontFace(folder, name)));
    if (names.length > 0) return rules.join('\n');
  }
  return '';
}

async function fontFace(folder: string, name: string): Promise<string> {
  const match = /^(source-serif-4|inter)-(.+?)-(?:opsz|standard|wght)-(normal|italic)\.woff2$/.exec(name);
  const family = FAMILIES[match?.[1] ?? ''];
  const range = RANGES[match?.[2] ?? ''];
  if (match === null || family === undefined || range === undefined) return '';
  const data = (await readFile(join(folder, name))).toString('base64');
  return `@font-face{font-family:"${family}";font-style:${match[3]};font-weight:200 900;src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`;
}
