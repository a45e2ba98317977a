import { chartDarkStyle } from '../../charts/index.ts';

/**
 * Rules for figures: whole on paper, half ones beside the text, charts in the colours of the page they stand on. On paper a half
 * one stands in the text: afloat it could come to the head of a page by itself, with its words on the one before.
 */
export const pictureStyle = (accent: string): string =>
  `
.picture{margin:1.25rem 0 1.5rem}
.picture img{display:block;width:100%;height:auto;object-fit:cover}
.picture svg{display:block;max-width:100%;height:auto;direction:ltr}
.picture.half{float:inline-end;clear:inline-end;width:calc(50% - .75rem);margin:.35rem 0 1rem;margin-inline-start:1.5rem}
.pair{display:flex;gap:1.5rem;margin:1.25rem 0 1.5rem;align-items:flex-start;clear:both}
.pair .picture.half{float:none;flex:1;min-width:0;margin:0}
.pair img{aspect-ratio:3/2}
.development,#in-context,#takeaway,.notes,.sources{clear:both}
figcaption{font:400 .8125rem/1.4 Inter,"Noto Sans",system-ui,sans-serif;color:var(--ink-2);margin-top:.45rem;text-wrap:pretty}
.missing{font:400 .8125rem/1.4 Inter,"Noto Sans",system-ui,sans-serif;color:var(--ink-2);border:1px solid var(--rule);padding:1rem}
.chart.narrow{display:none}
.data{font:400 .8125rem/1.4 Inter,"Noto Sans",system-ui,sans-serif;color:var(--ink-2);margin-top:.35rem}
.data summary{cursor:pointer}
.data summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.data caption{text-align:start;padding-bottom:.25rem}
.data .table{margin:.5rem 0}
@media screen and (prefers-color-scheme:dark){${chartDarkStyle(accent, 'chart')}}
@media screen and (max-width:38rem){.chart.wide{display:none}.chart.narrow{display:block}.picture.half{float:none;width:auto;margin-inline-start:0}.pair{display:block}.pair .picture{margin-bottom:1.25rem}}
@media print{.picture,.pair{break-inside:avoid}.picture.half{float:none;margin-inline:auto}.picture img{max-height:110mm;width:auto;max-width:100%}.pair img{width:100%}figcaption{break-before:avoid}.data{display:none}}
`.trim();
