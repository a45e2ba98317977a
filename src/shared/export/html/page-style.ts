/** The accent in dark, where the publication's own colour would be too dark to read. */
const darkAccent = (colour: string): string => `color-mix(in oklch, ${colour} 45%, #d8eef5)`;

/** The publication's serif, with what other scripts fall back to; `first` goes before it. */
const serif = (first = ''): string =>
  `${first}"Source Serif 4","Noto Serif",Georgia,"Noto Serif CJK SC","Noto Serif SC","Songti SC",SimSun,"Noto Naskh Arabic",serif`;

/**
 * Scripts with a way of their own. Chinese, Japanese and Korean take quotation marks and stops from their own font, whose
 * Latin letters are Source Serif's; none of them slants, nor does Arabic, whose letters a tracking would pull apart.
 */
const scriptStyle = [
  ...[
    ['zh', 'SC'],
    ['zh-TW', 'TC'],
    ['zh-Hant', 'TC'],
    ['ja', 'JP'],
    ['ko', 'KR'],
  ].map(
    ([tag, region]) =>
      `:root:lang(${tag}){--serif:${serif(`"Noto Serif CJK ${region}","Source Han Serif ${region}",`)}}`,
  ),
  ':is(:lang(zh),:lang(ja),:lang(ko),:lang(ar),:lang(fa),:lang(ur),:lang(he)):is(blockquote,em,h1,h2,h3,h4,h5,h6,.name){font-style:normal;letter-spacing:0}',
  ':is(:lang(zh),:lang(ja),:lang(ko)):is(em){text-emphasis:dot;text-emphasis-position:under right}',
  ':is(:lang(ar),:lang(fa),:lang(ur),:lang(he)):is(em){font-weight:600}',
].join('\n');

/** The style sheet of a page: one column, the publication's serif, light and dark, paper. */
export const pageStyle = (accent: string): string =>
  `
:root{color-scheme:light dark;--serif:${serif()};--accent:${accent};--ink:#23201c;--ink-2:#5b554d;--rule:#d8d2c8;--page:#fffefb}
@media (prefers-color-scheme:dark){:root{--accent:${darkAccent(accent)};--ink:#e6e2da;--ink-2:#b5aea4;--rule:#45403a;--page:#1d1b18}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:41rem;padding:3rem 1.5rem 5rem;background:var(--page);color:var(--ink);font:1.0625rem/1.59 var(--serif);overflow-wrap:break-word;hanging-punctuation:first last}
h1,h2,h3,h4,h5,h6{font-weight:600;letter-spacing:-.012em;text-wrap:balance;line-height:1.25;margin:1.75rem 0 .5rem}
h1{font-size:2rem;margin:1.25rem 0 0}
h2,h3{font-size:1.5rem}
h4{font-size:1.2rem}h5,h6{font-size:1.0625rem}
p{margin:0 0 .75rem;text-wrap:pretty}
a{color:inherit;text-decoration-color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:focus-visible,.table:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.masthead{border-bottom:1px solid var(--rule);padding-bottom:1.25rem;margin-bottom:1.25rem}
.facts{display:flex;justify-content:space-between}
.facts,.under,.sources,.notice{font:500 .8125rem/1.4 Inter,"Noto Sans",system-ui,sans-serif;color:var(--ink-2)}
.facts,.name,.under{margin:0 0 .25rem}
.name{color:var(--accent);font-size:2.25rem;line-height:1.15;font-weight:600;letter-spacing:-.018em}
.notice{font-weight:400;margin-bottom:1.25rem}
.notice p{margin:0 0 .4rem}
.lede{font-size:1.1875rem;line-height:1.6;border-bottom:1px solid var(--rule);padding-bottom:.5rem;margin-bottom:1.25rem}
.kicker{color:var(--accent);font:600 .8125rem/1.4 Inter,"Noto Sans",system-ui,sans-serif;letter-spacing:0;margin:0 0 -.75rem}
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
th{font:600 .75rem/1.4 Inter,"Noto Sans",system-ui,sans-serif;color:var(--ink-2);border-bottom-color:currentColor}
th:last-child,td:last-child{padding-inline-end:0}
.align-right{text-align:end}.align-center{text-align:center}
.notes{font-size:.875rem;line-height:1.45;color:var(--ink-2);border-top:1px solid var(--rule);padding-top:.5rem;margin-top:1rem}
.sources{font-weight:400;margin-top:.75rem}
.sources-label{font-weight:600}
#in-context,#takeaway{border-top:1px solid var(--rule);padding-top:.25rem}
#takeaway{font-size:1.1875rem;line-height:1.6}
${scriptStyle}
@media (max-width:30rem){body{padding:1.5rem 1.1rem 3rem}h1{font-size:1.6rem}h2,h3{font-size:1.3rem}.name{font-size:1.8rem}}
@media print{:root{color-scheme:light;--ink:#000;--ink-2:#444;--rule:#bbb;--page:#fff;--accent:${accent}}body{max-width:none;padding:0;background:none}.table{overflow:visible}}
`.trim();
