import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import { isSerif } from '../../brand/font-stack.ts';
import type { Brand } from '../../domain/brand.ts';

/** Of a twentieth of a point, in which Word measures. */
const PT = 20;
const LEVELS = 5;
const INDENT_TWIPS = 400;

const bare = (colour: string): string => colour.slice(1);

/** What Word has on every machine in place of a family. */
const wordFont = (font: Brand['textFont']): string => (isSerif(font) ? 'Georgia' : 'Arial');

/** Real styles of Word, named as Word names them: changed in one place, they change the whole file. */
export function docxStyles({ light, textFont, headingFont }: Brand, language: string): IStylesOptions {
  const heading = wordFont(headingFont);
  const tool = wordFont('Inter');
  const head = (size: number, before: number, after: number, color = bare(light.ink)) => ({
    run: { font: heading, size: size * 2, bold: true, color },
    paragraph: { spacing: { before: before * PT, after: after * PT }, keepNext: true, keepLines: true },
  });
  const paragraph = (id: string, name: string, run: object, spacing: object, rest: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: { spacing, ...rest },
  });
  const quiet = { font: tool, size: 17, color: bare(light.quietInk) };
  return {
    default: {
      document: {
        run: { font: wordFont(textFont), size: 22, color: bare(light.ink), language: { value: language } },
        paragraph: { spacing: { line: 300, lineRule: LineRuleType.AUTO, after: 8 * PT } },
      },
      title: head(26, 6, 8),
      heading1: head(22, 12, 8),
      heading2: head(17, 22, 6, bare(light.accent)),
      heading3: head(15, 18, 5),
      heading4: head(13, 10, 4),
      heading5: head(12, 8, 4),
      hyperlink: { run: { color: bare(light.accent), underline: {} } },
      footnoteText: {
        run: { size: 18 },
        paragraph: { spacing: { after: 40, line: 250, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [
      paragraph(
        'Quote',
        'Quote',
        { italics: true },
        { before: 4 * PT, after: 8 * PT },
        {
          indent: { start: INDENT_TWIPS },
          border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: bare(light.rule) } },
        },
      ),
      paragraph('Notice', 'Notice', quiet, { after: 12 * PT }),
      paragraph('Lede', 'Lede', { size: 24 }, { after: 8 * PT, line: 320, lineRule: LineRuleType.AUTO }),
      paragraph('Sources', 'Sources', quiet, { before: 2 * PT, after: 6 * PT }),
      paragraph('Caption', 'caption', quiet, { before: 4 * PT, after: 6 * PT }),
      paragraph(
        'Masthead',
        'Masthead',
        { font: heading, size: 52, bold: true, color: bare(light.accent) },
        { before: 60, after: 40, line: 240, lineRule: LineRuleType.AUTO },
      ),
      paragraph('Furniture', 'Furniture', quiet, { after: 0 }),
      paragraph(
        'TableHead',
        'Table head',
        { font: tool, size: 17, bold: true, color: bare(light.quietInk) },
        { after: 0, line: 250, lineRule: LineRuleType.AUTO },
      ),
      paragraph(
        'TableText',
        'Table text',
        { font: tool, size: 18 },
        { after: 0, line: 250, lineRule: LineRuleType.AUTO },
      ),
    ],
  };
}

export const BULLETS = 'bullets';
/** One list of numbers for each first number: Word starts a list where its definition does. */
export const numbersFrom = (start: number): string => `numbers-${start}`;

/** The lists of a file: bullets, and numbers from each of the given first ones. */
export const docxNumbering = (starts: readonly number[]): INumberingOptions => ({
  config: [
    {
      reference: BULLETS,
      levels: [...Array(LEVELS).keys()].map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: ['•', '–', '▪', '•', '–'][level] ?? '•',
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { start: INDENT_TWIPS * (level + 1), hanging: 300 } } },
      })),
    },
    ...starts.map((start) => ({
      reference: numbersFrom(start),
      levels: [...Array(LEVELS).keys()].map((level) => ({
        level,
        start: level === 0 ? start : 1,
        format:
          [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN][level % 3] ?? LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { start: INDENT_TWIPS * (level + 1), hanging: 300 } } },
      })),
    })),
  ],
});
