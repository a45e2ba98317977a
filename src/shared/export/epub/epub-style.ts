import { fontStack } from '../../brand/font-stack.ts';
import type { Brand } from '../../domain/brand.ts';

/** The style sheet of a book. Colours of words are left to the reader's program, which has a night of its own. */
export const epubStyle = ({ light, textFont, headingFont }: Brand): string =>
  `
body{font-family:${fontStack(textFont)};line-height:1.5;margin:0 4%;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{font-family:${fontStack(headingFont)};line-height:1.25;margin:1.4em 0 .5em;break-after:avoid;page-break-after:avoid;hyphens:none}
h1{font-size:1.7em}h2{font-size:1.35em}h3{font-size:1.15em}
p{margin:0 0 .7em;orphans:2;widows:2;hyphens:auto}
.name{font-size:2em;font-weight:bold;line-height:1.15;color:${light.accent};margin:.6em 0 .2em;hyphens:none}
.facts{margin-top:2em}
.facts,.under,.sources,.notice,.foot,figcaption,.missing{font-family:${fontStack('Inter')};font-size:.8em;opacity:.8}
.kicker{font-family:${fontStack('Inter')};font-size:.85em;color:${light.accent};margin:.6em 0 -.6em}
.lede{font-size:1.08em}
blockquote{margin:.8em 0;padding-inline-start:1em;border-inline-start:2px solid ${light.rule};font-style:italic}
li>p{margin:0}
table{border-collapse:collapse;width:100%;font-size:.85em;margin:.9em 0 1.1em}
th,td{padding:.25em .6em .25em 0;border-bottom:1px solid ${light.rule};text-align:start;vertical-align:top}
.align-right{text-align:end}.align-center{text-align:center}
figure{margin:1em 0;break-inside:avoid;page-break-inside:avoid}
figure img{display:block;max-width:100%;height:auto;margin:0 auto}
.half img{max-width:60%}
.notes{font-size:.85em;border-top:1px solid ${light.rule};padding-top:.5em}
sup,sub{line-height:0}
`.trim();
