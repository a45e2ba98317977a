/** A string as a CSS string: quotes, backslashes and line ends cannot end it. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;

/**
 * Page rules for paper: margins, a running head from the second page on, page numbers, and no headline left alone at
 * a page's foot (CSS Paged Media 3; Chromium prints margin boxes since 131).
 */
export const printStyle = (paper: 'A4' | 'Letter', running: string, isFromRight: boolean): string =>
  `
@page{size:${paper === 'A4' ? 'A4' : 'letter'};margin:22mm 22mm 20mm;
@top-${isFromRight ? 'right' : 'left'}{content:${cssString(running)};font:500 8pt/1 Inter,"Noto Sans",sans-serif;color:#555;padding-top:6mm}
@bottom-${isFromRight ? 'left' : 'right'}{content:counter(page) " / " counter(pages);font:500 8pt/1 Inter,"Noto Sans",sans-serif;color:#555}}
@page :first{@top-${isFromRight ? 'right' : 'left'}{content:none}}
@media print{
html{font-size:10.5pt}
h1,h2,h3,h4,h5,h6,.kicker,.run-in,.facts,.name,.under{break-after:avoid;break-inside:avoid}
p,li{orphans:3;widows:3}
blockquote,tr,.notes li{break-inside:avoid}
thead{display:table-header-group}
p,li{hyphens:auto}
.kicker{margin-bottom:-.5rem}
a[role=doc-backlink]{display:none}
.lede{font-size:1.15rem}
}`.trim();
