import { fontStack, isSerif } from '../../brand/font-stack.ts';
import type { Brand, BrandColours } from '../../domain/brand.ts';

const tokens = ({ accent, onAccent, ink, quietInk, rule, page, wash }: BrandColours): string =>
  `--accent:${accent};--on-accent:${onAccent};--ink:${ink};--ink-2:${quietInk};--rule:${rule};--page:${page};--wash:${wash}`;

const REGIONS = [
  ['zh', 'SC'],
  ['zh-TW', 'TC'],
  ['zh-Hant', 'TC'],
  ['ja', 'JP'],
  ['ko', 'KR'],
] as const;

/** The stack of a font for Chinese, Japanese or Korean: quotation marks and stops are taken from their own. */
const regional = (font: Brand['textFont'], region: string): string =>
  isSerif(font)
    ? `"Noto Serif CJK ${region}","Source Han Serif ${region}",${fontStack(font)}`
    : `"Noto Sans CJK ${region}","Source Han Sans ${region}",${fontStack(font)}`;

/** Scripts with a way of their own: none of these slants, and a tracking would pull Arabic letters apart. */
const scriptStyle = ({ textFont, headingFont }: Brand): string =>
  [
    ...REGIONS.map(
      ([tag, region]) =>
        `:root:lang(${tag}){--serif:${regional(textFont, region)};--heading:${regional(headingFont, region)}}`,
    ),
    ':is(:lang(zh),:lang(ja),:lang(ko),:lang(ar),:lang(fa),:lang(ur),:lang(he)):is(blockquote,em,h1,h2,h3,h4,h5,h6,.name){font-style:normal;letter-spacing:0}',
    ':is(:lang(zh),:lang(ja),:lang(ko)):is(em){text-emphasis:dot;text-emphasis-position:under right}',
    ':is(:lang(ar),:lang(fa),:lang(ur),:lang(he)):is(em){font-weight:600}',
  ].join('\n');

/** How the masthead stands, by its form. */
const MASTHEADS: Readonly<Record<Brand['masthead'], string>> = {
  plain: '.masthead{border-bottom:1px solid var(--rule)}',
  centred:
    '.masthead{border-top:4px solid var(--accent);border-bottom:3px double var(--accent);padding-top:1.25rem;text-align:center}.facts{justify-content:center;gap:1em}.logo img{margin-inline:auto}',
  band: '.masthead{border-bottom:1px solid var(--rule)}.band{background:var(--accent);margin-inline:-1.1rem;padding:1rem 1.1rem 1.1rem;margin-bottom:1.25rem}.band .name,.band .facts,.band .under{color:var(--on-accent)}@media (prefers-color-scheme:dark){.band{background:var(--wash)}.band .name{color:var(--accent)}.band .facts,.band .under{color:var(--ink-2)}}@media print{.band{margin-inline:0;background:var(--accent);-webkit-print-color-adjust:exact;print-color-adjust:exact}.band .name,.band .facts,.band .under{color:var(--on-accent)}}',
};

/** The style sheet of a page: one column, the brand's fonts and colours, light and dark, paper. */
export function pageStyle(brand: Brand): string {
  const { light, dark, textFont, headingFont, masthead } = brand;
  const tool = fontStack('Inter');
  return `
:root{color-scheme:light dark;--serif:${fontStack(textFont)};--heading:${fontStack(headingFont)};${tokens(light)}}
@media (prefers-color-scheme:dark){:root{${tokens(dark)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:41rem;padding:3rem 1.5rem 5rem;background:var(--page);color:var(--ink);font:1.0625rem/1.59 var(--serif);overflow-wrap:break-word;hanging-punctuation:first last}
h1,h2,h3,h4,h5,h6{font-family:var(--heading);font-weight:600;letter-spacing:-.012em;text-wrap:balance;line-height:1.25;margin:1.75rem 0 .5rem}
h1{font-size:2rem;margin:1.25rem 0 0}
h2,h3{font-size:1.5rem}
h4{font-size:1.2rem}h5,h6{font-size:1.0625rem}
p{margin:0 0 .75rem;text-wrap:pretty}
a{color:inherit;text-decoration-color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:focus-visible,.table:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.masthead{padding-bottom:1.25rem;margin-bottom:1.25rem}
.facts{display:flex;justify-content:space-between}
.facts,.under,.sources,.notice,.foot,.contents-heading{font:500 .8125rem/1.4 ${tool};color:var(--ink-2)}
.facts,.name,.under{margin:0 0 .25rem}
.name{font-family:var(--heading);color:var(--accent);font-size:2.25rem;line-height:1.15;font-weight:600;letter-spacing:-.018em}
.logo{display:block;margin:.25rem 0 .5rem}
.logo img{display:block;width:auto;height:auto;max-width:100%;max-height:5rem}
.notice{font-weight:400;margin-bottom:1.25rem}
.notice p{margin:0 0 .4rem}
.lede{font-size:1.1875rem;line-height:1.6;border-bottom:1px solid var(--rule);padding-bottom:.5rem;margin-bottom:1.25rem}
.contents{border-bottom:1px solid var(--rule);padding-bottom:.75rem;margin-bottom:1.25rem}
.contents-heading{font-weight:600;margin:0 0 .4rem}
.contents ol{list-style:none;padding:0;margin:0}
.contents li{margin:0 0 .3rem;line-height:1.4}
.contents a{text-decoration-line:none}
.contents a:hover,.contents a:focus-visible{text-decoration-line:underline}
.kicker{color:var(--accent);font:600 .8125rem/1.4 ${tool};letter-spacing:0;margin:0 0 -.75rem}
.development{margin-bottom:2.25rem}
.run-in{font-weight:600}
blockquote{margin:.75rem 0 .75rem;padding-inline-start:1.25rem;border-inline-start:2px solid var(--rule);font-style:italic}
ul,ol{margin:0 0 .75rem;padding-inline-start:1.4em}
li>p,li>ul,li>ol{margin:0}
hr{border:0;border-top:1px solid var(--rule);margin:1.5rem 0}
sup,sub{font-size:.7em;line-height:0}
sup a{text-decoration:none;color:var(--accent);padding:0 .1em}
.table{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4;font-variant-numeric:tabular-nums}
th,td{padding:.3rem 0;padding-inline-end:.75rem;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top}
th{font:600 .75rem/1.4 ${tool};color:var(--ink-2);border-bottom-color:currentColor}
th:last-child,td:last-child{padding-inline-end:0}
.align-right{text-align:end}.align-center{text-align:center}
.notes{font-size:.875rem;line-height:1.45;color:var(--ink-2);border-top:1px solid var(--rule);padding-top:.5rem;margin-top:1rem}
.sources{font-weight:400;margin-top:.75rem}
.sources-label{font-weight:600}
p.sources:has(+ol.sources){margin-bottom:.2rem}ol.sources{margin-top:0}
#in-context,#takeaway{border-top:1px solid var(--rule);padding-top:.25rem}
#takeaway{font-size:1.1875rem;line-height:1.6}
.foot{font-weight:400;border-top:1px solid var(--rule);padding-top:.75rem;margin-top:2rem}
.foot p{margin:0}
${MASTHEADS[masthead]}
${scriptStyle(brand)}
@media (max-width:30rem){body{padding:1.5rem 1.1rem 3rem}h1{font-size:1.6rem}h2,h3{font-size:1.3rem}.name{font-size:1.8rem}}
@media print{:root{color-scheme:light;${tokens({ ...light, ink: '#000000', quietInk: '#444444', rule: '#bbbbbb', page: '#ffffff' })}}body{max-width:none;padding:0;background:none}.table{overflow:visible}}
`.trim();
}
