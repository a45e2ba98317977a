import {
  AlignmentType,
  Footer,
  Header,
  ImageRun,
  LineRuleType,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { isImageBytes, type LogoSource } from '../picture-source.ts';
import type { PrintedIssue } from '../printed-issue.ts';
import { sayable } from '../xml-text.ts';
import { docxParagraph } from './docx-blocks.ts';
import { docxInline } from './docx-inline.ts';
import { isShown, SHOWN_TYPES } from './docx-pictures.ts';
import { LOGO_NAME } from './logo-name.ts';

/** The most that a logo takes, in pixels at 96 to the inch. */
const LOGO_PX = { width: 320, height: 64 } as const;

/** The head of the first page: facts, logo or name, what it covers. */
export function firstHead(printed: PrintedIssue, isRtl: boolean, logos: LogoSource | undefined): Header {
  const { masthead, number, date, period, tagline, brand } = printed;
  const facts = [number, date].filter((part) => part !== '').join(' · ');
  const under = [period, tagline].filter((part) => part !== '').join('. ');
  const alignment = brand.masthead === 'centred' ? AlignmentType.CENTER : AlignmentType.START;
  const line = (value: string, style: string) =>
    docxParagraph(
      [{ type: 'text', value }],
      { isRightToLeft: isRtl, footnoteNumber: () => 0, style },
      {
        alignment,
      },
    );
  const image = logo(printed, logos);
  return new Header({
    children: [
      ...(facts === '' ? [] : [line(facts, 'Furniture')]),
      ...(image !== null
        ? [new Paragraph({ style: 'Masthead', alignment, children: [image] })]
        : masthead === ''
          ? []
          : [line(masthead, 'Masthead')]),
      line(under, 'Furniture'),
      new Paragraph({ spacing: { after: 0, line: 200, lineRule: LineRuleType.AUTO } }),
    ],
  });
}

/** The brand's logo where it is of a kind that Word shows; the name stands in its place otherwise, which `logoLosses` reports. */
function logo({ brand, masthead }: PrintedIssue, logos: LogoSource | undefined): ImageRun | null {
  const found = brand.logo === null ? undefined : logos?.(brand.logo.sha256);
  if (brand.logo === null || found === undefined || !isImageBytes(found) || !isShown(found.mediaType)) return null;
  const { widthPx, heightPx } = brand.logo;
  const scale = Math.min(1, LOGO_PX.width / widthPx, LOGO_PX.height / heightPx);
  return new ImageRun({
    type: SHOWN_TYPES[found.mediaType],
    data: found.bytes,
    transformation: { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) },
    altText: { id: LOGO_ID, name: LOGO_NAME, title: '', description: sayable(masthead) },
  });
}

/** Behind any that pictures are counted to. */
const LOGO_ID = '100000';

/** The head of the other pages; what stands at its end ends with the text, `textTwips` wide. */
export function runningHead({ publication, number, title }: PrintedIssue, isRtl: boolean, textTwips: number): Header {
  const left = [publication, number].filter((part) => part !== '').join(', ');
  return new Header({
    children: [
      new Paragraph({
        style: 'Furniture',
        bidirectional: isRtl,
        tabStops: [{ type: TabStopType.END, position: textTwips }],
        children: [
          ...docxInline([{ type: 'text', value: left }], { isRightToLeft: isRtl, footnoteNumber: () => 0 }),
          new TextRun({ children: [new Tab(), sayable(title)], rightToLeft: isRtl }),
        ],
      }),
    ],
  });
}

/** The foot of each page. */
export function foot({ brand, words }: PrintedIssue, isRtl: boolean, textTwips: number): Footer {
  const [before = '', between = '', after = ''] = words.page.split(/##|#/);
  return new Footer({
    children: [
      new Paragraph({
        style: 'Furniture',
        bidirectional: isRtl,
        tabStops: [{ type: TabStopType.END, position: textTwips }],
        children: [
          new TextRun({
            rightToLeft: isRtl,
            children: [
              sayable(brand.footer.replace(/\s+/g, ' ')),
              new Tab(),
              before,
              PageNumber.CURRENT,
              between,
              PageNumber.TOTAL_PAGES,
              after,
            ],
          }),
        ],
      }),
    ],
  });
}
