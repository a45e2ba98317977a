import { create, type Font } from 'fontkit';

/** What a font says of itself. */
export interface FontFaceOfFile {
  readonly family: string;
  readonly isSerif: boolean;
  readonly style: 'normal' | 'italic';
  /** "400", or the range of a variable font: "100 900". */
  readonly weight: string;
  /** What its maker lets be done with it; `null` where it says nothing. OpenType's `fsType`. */
  readonly embedding: 'allowed' | 'restricted' | 'bitmap-only' | null;
}

/** https://learn.microsoft.com/typography/opentype/spec/os2 */
interface Os2 {
  readonly usWeightClass: number;
  readonly sFamilyClass: number;
  readonly panose: readonly number[];
  readonly fsType: Readonly<Record<'noEmbedding' | 'viewOnly' | 'editable' | 'bitmapOnly', boolean>>;
  readonly fsSelection: Readonly<Record<'italic' | 'oblique', boolean>>;
}

/** Classes of sFamilyClass and of PANOSE's second number that are without serifs. */
const SANS_CLASS = 8;
const SANS_PANOSE = [11, 15] as const;
const LATIN_TEXT = 2;
const MOST_LETTERS = 80;

/** Reads a font's tables (name, OS/2, fvar). `name` stands in for a family that it does not tell. Throws where it is no font. */
export function readFontFace(bytes: Uint8Array, name: string): FontFaceOfFile {
  const font = create(bytes as never) as Font & { readonly 'OS/2'?: Os2 };
  const os2 = font['OS/2'];
  const { wght } = font.variationAxes ?? {};
  const family = nameOf(font, 'preferredFamily') ?? nameOf(font, 'fontFamily') ?? name.replace(/\.[a-z0-9]+$/i, '');
  const isItalic = os2?.fsSelection.italic === true || os2?.fsSelection.oblique === true || font.italicAngle !== 0;
  return {
    family: family.slice(0, MOST_LETTERS),
    isSerif: os2 === undefined ? false : !isSans(os2, family),
    style: isItalic ? 'italic' : 'normal',
    weight: wght === undefined ? String(os2?.usWeightClass || 400) : `${Math.round(wght.min)} ${Math.round(wght.max)}`,
    embedding: os2 === undefined ? null : embeddingOf(os2.fsType),
  };
}

/** In English where it has that name, else in any language. */
function nameOf(font: Font, key: 'preferredFamily' | 'fontFamily'): string | null {
  const records = (font as unknown as { readonly name: { readonly records: Record<string, Record<string, string>> } })
    .name.records[key];
  const found = (records?.en ?? Object.values(records ?? {})[0] ?? '').trim();
  return found === '' ? null : found;
}

/** By what the font says of its shapes; where it says nothing, by its name. */
function isSans({ sFamilyClass, panose }: Os2, family: string): boolean {
  const [kind = 0, serifs = 0] = panose;
  if (sFamilyClass >> 8 !== 0) return sFamilyClass >> 8 === SANS_CLASS;
  if (kind === LATIN_TEXT && serifs > 1) return serifs >= SANS_PANOSE[0] && serifs <= SANS_PANOSE[1];
  return !/serif|roman|times|garamond|slab/i.test(family) || /sans/i.test(family);
}

/** Where several are set, the one that allows most holds (version 2 of the table and before). */
function embeddingOf({ noEmbedding, viewOnly, editable, bitmapOnly }: Os2['fsType']): FontFaceOfFile['embedding'] {
  if (noEmbedding && !viewOnly && !editable) return 'restricted';
  return bitmapOnly ? 'bitmap-only' : 'allowed';
}
