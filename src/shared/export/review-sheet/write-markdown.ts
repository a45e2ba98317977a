import type { BlockContent, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
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

/** Writes a review sheet as Markdown (GFM). The same sheet gives the same bytes. */
export function writeReviewSheetMarkdown(sheet: ReviewSheet): string {
  const root: Root = {
    type: 'root',
    children: [
      heading(1, `Review sheet: ${sheetTitle(sheet)}`),
      paragraph(
        `${SHEET_STATES[sheet.state]}. Drawn up ${minute(sheet.madeAt)}. ${needs(sheet)} Content hash of the issue: `,
        code(sheet.issueHash),
      ),
      ...(sheet.recordProblem === '' ? [] : [paragraph(strong('The record was tampered with: '), sheet.recordProblem)]),
      ...sheet.parts.flatMap(partBlocks),
      ...(sheet.openPoints.length === 0 ? [] : [heading(2, 'The whole issue'), points(sheet.openPoints)]),
      heading(2, 'Decisions'),
      sheet.decisions.length === 0
        ? paragraph('None yet.')
        : table(
            ['When', 'Who', 'What', 'Entry'],
            sheet.decisions.map(({ at, who, what, hash }) => [minute(at), who, what, code(shortHash(hash))]),
          ),
    ],
  };
  return toMarkdown(root, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-' });
}

const needs = ({ approvalsNeeded }: ReviewSheet): string =>
  approvalsNeeded === 1 ? 'One approval is needed.' : 'Two approvals are needed.';

function partBlocks({
  name,
  state,
  hash,
  approvals,
  returned,
  openPoints,
  undecidedSuggestions,
}: SheetPart): RootContent[] {
  const open = suggestionText(undecidedSuggestions);
  return [
    heading(2, name),
    paragraph(`${SHEET_STATES[state]}. Content hash `, code(hash)),
    ...(returned === null ? [] : [paragraph(returnText(returned))]),
    ...(approvals.length === 0
      ? []
      : [
          table(
            APPROVAL_HEAD,
            approvals.map((each) => approvalRow(each, code)),
          ),
        ]),
    ...(open === '' ? [] : [paragraph(open)]),
    ...(openPoints.length === 0 ? [] : [points(openPoints)]),
  ];
}

type Inline = string | PhrasingContent;
const inline = (parts: readonly Inline[]): PhrasingContent[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));
const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] });
const paragraph = (...parts: readonly Inline[]): BlockContent => ({ type: 'paragraph', children: inline(parts) });
const heading = (depth: 1 | 2, text: string): RootContent => ({ type: 'heading', depth, children: inline([text]) });
const points = (list: readonly OpenPoint[]): RootContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: list.map((point) => ({ type: 'listItem', spread: false, children: [paragraph(pointText(point))] })),
});
const table = (head: readonly string[], rows: readonly (readonly Inline[])[]): RootContent => ({
  type: 'table',
  children: [head, ...rows].map(
    (row): TableRow => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: inline([cell]) })),
    }),
  ),
});
