import { fontStack } from '../../brand/font-stack.ts';
import type { Brand } from '../../domain/brand.ts';
import { cssString } from './css-string.ts';
import { RUNNING } from './fill-pages.ts';

const SIZES_MM = { A4: [210, 297], Letter: [215.9, 279.4] } as const;
/** Around a page that is to be cut: room for the marks. */
const SLUG_MM = 10;
const MARK_MM = 6;
const MARGINS_MM = { top: 24, side: 22, bottom: 21 } as const;

/** What ends a cover: all before the text is on a page of its own. */
export const COVER_END = 'body>.contents,body>.masthead:last-of-type:not(:has(+.contents))';

/** What a page of paper has room for inside its margins, in millimetres. */
export interface PaperRoom {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** The room of a page for paper, read from the rule that {@link printStyle} wrote; null where it has none. */
export function paperRoom(html: string): PaperRoom | null {
  const found = /@page\{size:(A4|letter|[\d.]+mm [\d.]+mm);margin:([\d.]+)mm ([\d.]+)mm ([\d.]+)mm;/.exec(html);
  if (found === null) return null;
  const [, size = '', top, side, bottom] = found;
  const [width = 0, height = 0] =
    size === 'A4' ? SIZES_MM.A4 : size === 'letter' ? SIZES_MM.Letter : size.split(' ').map(Number.parseFloat);
  return { widthMm: width - 2 * Number(side), heightMm: height - Number(top) - Number(bottom) };
}

/** Word pages of a publication: what stands at the head and foot of each. */
export interface PrintFurniture {
  /** Publication and number, at the head from the second page on. */
  readonly running: string;
  /** "Page # of ##" in the publication's language. */
  readonly page: string;
  readonly isFromRight: boolean;
}

/**
 * Page rules for paper: margins, a running head from the second page on with publication and section, page numbers, no
 * headline left alone at a page's foot (CSS Paged Media 3; Chromium prints margin boxes since 131), marks where to cut.
 */
export function printStyle(
  paper: 'A4' | 'Letter',
  brand: Brand,
  { running, page, isFromRight }: PrintFurniture,
): string {
  const slug = brand.hasCropMarks ? SLUG_MM : 0;
  const [width, height] = SIZES_MM[paper];
  const font = `font:500 8pt/1.2 ${fontStack('Inter')};color:${brand.light.quietInk}`;
  const number = page
    .split(/(##|#)/)
    .map((part) => (part === '##' ? 'counter(pages)' : part === '#' ? 'counter(page)' : cssString(part)))
    .filter((part) => part !== '""')
    .join(' ');
  const [start, end] = isFromRight ? ['right', 'left'] : ['left', 'right'];
  const margins = `${MARGINS_MM.top + slug}mm ${MARGINS_MM.side + slug}mm ${MARGINS_MM.bottom + slug}mm`;
  return `
${RUNNING}
@page{size:${slug === 0 ? (paper === 'A4' ? 'A4' : 'letter') : `${width + 2 * slug}mm ${height + 2 * slug}mm`};margin:${margins};
@top-${start}{content:${cssString(running)};${font};padding-top:${slug + 6}mm;vertical-align:top;width:38%}
@top-${end}{content:counter(page,running);${font};padding-top:${slug + 6}mm;vertical-align:top;width:62%;text-align:${end}}
@bottom-${end}{content:${number};${font};padding-bottom:${slug}mm}
${slug === 0 ? '' : cropMarks()}}
@page :first{@top-left{content:none}@top-right{content:none}}
@media print{
html{font-size:10.5pt}
body{hyphens:auto;hyphenate-limit-chars:7 3 3}
h1,h2,h3,h4,h5,h6,.kicker,.facts,.name,.under,.contents{hyphens:manual}
h1,h2,h3,h4,h5,h6,.kicker,.run-in,.facts,.name,.under{break-after:avoid;break-inside:avoid}
p,li{orphans:2;widows:2}
blockquote,tr,.whole,.notes li,.contents li{break-inside:avoid}
thead{display:table-header-group}
.table:not(:has(tr:nth-child(13))){break-inside:avoid}
p.sources,ol.sources{break-before:avoid}
.kicker{margin-bottom:-.5rem}
a[role=doc-backlink]{display:none}
.lede{font-size:1.15rem}
.contents li{display:flex;justify-content:space-between;gap:1em;align-items:baseline}
.folio{min-width:2.2em;text-align:end;font-variant-numeric:tabular-nums}
${brand.hasCover ? `.masthead{padding-top:38mm}.name{font-size:3.4rem}.masthead h1{font-size:2.4rem;margin-top:2rem}.contents{margin-top:14mm}${COVER_END}{break-after:page}` : ''}
}`.trim();
}

/** Two strokes a corner, outside of what is left after cutting (a page box has no `marks` in Chromium). */
function cropMarks(): string {
  const stroke = 'linear-gradient(#000,#000)';
  const corner = (name: string, across: string, down: string, alongX: string, alongY: string) =>
    `@${name}-corner{content:"";background:${stroke} ${across} ${alongY}/.25pt ${MARK_MM}mm no-repeat,${stroke} ${alongX} ${down}/${MARK_MM}mm .25pt no-repeat}`;
  const near = `${SLUG_MM}mm`;
  const far = `calc(100% - ${SLUG_MM}mm)`;
  return [
    corner('top-left', near, near, '0', '0'),
    corner('top-right', far, near, '100%', '0'),
    corner('bottom-left', near, far, '0', '100%'),
    corner('bottom-right', far, far, '100%', '100%'),
  ].join('\n');
}
