import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from '../html/elements.ts';
import type { OpenPoint, ReviewSheet, SheetPart } from './review-sheet.ts';
import {
  APPROVAL_HEAD,
  approvalRow,
  minute,
  pointText,
  returnText,
  SHEET_STATES,
  sheetTitle,
  shortHash,
  suggestionText,
} from './sheet-words.ts';

const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
@page{size:auto;margin:18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt/1 sans-serif;color:#555}}
body{font:10.5pt/1.45 Inter,"Noto Sans",sans-serif;color:#16191c;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.1rem;margin:1.75rem 0 .25rem;break-after:avoid}
p{margin:.25rem 0}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
th,td{text-align:start;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #d5d9dc}
th{font-weight:600;color:#4a5259}
tr,li{break-inside:avoid}
thead{display:table-header-group}
code{font:.85em/1.4 "JetBrains Mono",monospace;overflow-wrap:anywhere}
ul{margin:.25rem 0;padding-inline-start:1.25rem}
.problem{border-inline-start:3px solid #a3262a;padding-inline-start:.75rem}
.state{font-weight:600}
@media print{body{margin:0;padding:0;max-width:none}}`.trim();

/** Writes a review sheet as one page to print: it loads and runs nothing. The same sheet gives the same bytes. */
export function writeReviewSheetHtml(sheet: ReviewSheet): string {
  const title = `Review sheet: ${sheetTitle(sheet)}`;
  const page = h(
    'html',
    { lang: 'en' },
    h(
      'head',
      {},
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: ['Content-Security-Policy'], content: CONTENT_POLICY }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', {}, title),
      h('style', {}, STYLE),
    ),
    h('body', {}, h('main', {}, h('h1', {}, title), ...content(sheet))),
  );
  return `<!doctype html>\n${toHtml(page)}\n`;
}

function content(sheet: ReviewSheet): ElementContent[] {
  const needed = sheet.approvalsNeeded === 1 ? 'One approval is needed.' : 'Two approvals are needed.';
  return [
    h('p', {}, state(sheet.state), `. Drawn up ${minute(sheet.madeAt)}. ${needed}`),
    h('p', {}, 'Content hash of the issue: ', h('code', {}, sheet.issueHash)),
    ...(sheet.recordProblem === ''
      ? []
      : [h('p', { className: ['problem'] }, h('strong', {}, 'The record was tampered with: '), sheet.recordProblem)]),
    ...sheet.parts.map((part) => section(part, sheet.language)),
    ...(sheet.openPoints.length === 0
      ? []
      : [h('section', {}, h('h2', {}, 'The whole issue'), points(sheet.openPoints))]),
    h(
      'section',
      {},
      h('h2', {}, 'Decisions'),
      sheet.decisions.length === 0
        ? h('p', {}, 'None yet.')
        : table(
            ['When', 'Who', 'What', 'Entry'],
            sheet.decisions.map(({ at, who, what, hash }) => [minute(at), who, what, h('code', {}, shortHash(hash))]),
          ),
    ),
  ];
}

function section(part: SheetPart, language: string): Element {
  const { returned, approvals, openPoints } = part;
  const open = suggestionText(part.undecidedSuggestions);
  return h(
    'section',
    {},
    h('h2', { lang: language }, part.name),
    h('p', {}, state(part.state), '. Content hash ', h('code', {}, part.hash)),
    ...(returned === null ? [] : [h('p', {}, returnText(returned))]),
    ...(approvals.length === 0
      ? []
      : [
          table(
            APPROVAL_HEAD,
            approvals.map((each) => approvalRow(each, (hash) => h('code', {}, hash))),
          ),
        ]),
    ...(open === '' ? [] : [h('p', {}, open)]),
    ...(openPoints.length === 0 ? [] : [points(openPoints)]),
  );
}

const state = (name: SheetPart['state'] | ReviewSheet['state']): Element =>
  h('span', { className: ['state'] }, SHEET_STATES[name]);

const points = (list: readonly OpenPoint[]): Element =>
  h('ul', {}, ...list.map((point) => h('li', {}, pointText(point))));

const table = (head: readonly string[], rows: readonly (readonly (string | Element)[])[]): Element =>
  h(
    'table',
    {},
    h('thead', {}, h('tr', {}, ...head.map((cell) => h('th', { scope: 'col' }, cell)))),
    h('tbody', {}, ...rows.map((row) => h('tr', {}, ...row.map((cell) => h('td', {}, cell))))),
  );
