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

interface ShippedFace {
  readonly path: string;
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly range: string;
}

let faces: Promise<readonly ShippedFace[]> | undefined;
const contents = new Map<string, Promise<string>>();

/**
 * Puts the shipped fonts into a page that is to be printed, as far as it has letters for them, so that it reads no other file.
 * Each weight is a font of its own: Chromium draws the letters of a variable one into a PDF as pictures of themselves (Type 3).
 */
export async function withFonts(html: string): Promise<string> {
  faces ??= listFaces();
  const letters = lettersOf(html);
  const used = (await faces).flatMap((face) => {
    const letter = letterIn(face.range, letters);
    return letter === null ? [] : [{ ...face, letter }];
  });
  // The margins of a page are laid out last, and print nothing at all where a font of theirs is not loaded by then.
  const inMargins = used.filter(({ family, weight }) => family === 'Inter' && weight === MARGIN_WEIGHT);
  const rules = await Promise.all(used.map(fontFace));
  return html
    .replace('</head>', () => `<style>${rules.join('\n')}\n${LOADED}</style></head>`)
    .replace(
      '</body>',
      () => `<div class="loaded" aria-hidden="true">${inMargins.map(({ letter }) => letter).join('')}</div></body>`,
    );
}

const MARGIN_WEIGHT = '500';
const LOADED = `.loaded{position:absolute;top:0;visibility:hidden;font:${MARGIN_WEIGHT} 1px Inter}`;

async function listFaces(): Promise<readonly ShippedFace[]> {
  for (const folder of fontFolders()) {
    const names = await readdir(folder).catch(() => []);
    if (names.length > 0) return names.sort().flatMap((name) => faceOf(folder, name));
  }
  return [];
}

function faceOf(folder: string, name: string): readonly ShippedFace[] {
  const [, file = '', subset = '', weight = '', style = ''] =
    /^(source-serif-4|inter)-(.+?)-(\d{3})-(normal|italic)\.woff2$/.exec(name) ?? [];
  const [family, range] = [FAMILIES[file], RANGES[subset]];
  return family === undefined || range === undefined
    ? []
    : [{ path: join(folder, name), family, weight, style, range }];
}

const FIRST_VISIBLE = 0x21;

/** The code points of a page, its markup included. */
function lettersOf(html: string): ReadonlySet<number> {
  const letters = new Set<number>();
  for (const letter of new Set(html)) letters.add(letter.codePointAt(0) ?? 0);
  return letters;
}

/** One of the letters that is in a `unicode-range`, as a reference; null where none is. */
function letterIn(range: string, letters: ReadonlySet<number>): string | null {
  for (const part of range.split(',')) {
    const [first = '', last = first] = part.slice('U+'.length).split('-');
    const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    // Spaces and control signs load nothing.
    for (const letter of letters) if (letter >= Math.max(from, FIRST_VISIBLE) && letter <= to) return `&#${letter};`;
  }
  return null;
}

async function fontFace({ path, family, weight, style, range }: ShippedFace): Promise<string> {
  const known = contents.get(path) ?? readFile(path, 'base64');
  contents.set(path, known);
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:url(data:font/woff2;base64,${await known}) format("woff2");unicode-range:${range}}`;
}
