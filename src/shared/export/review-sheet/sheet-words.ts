import type { IssueStateName, PartStateName } from '../../domain/workflow.ts';
import type { OpenPoint, ReviewSheet, SheetPart } from './review-sheet.ts';

/** The words of a state as a heading's companion. */
export const SHEET_STATES: Readonly<Record<PartStateName | IssueStateName, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  drafting: 'Drafting',
  released: 'Released',
  corrected: 'Released, corrected',
};

/** An instant as a person reads it, the same on every machine: UTC. */
export const minute = (at: string): string => at.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*$/, '$1 $2 UTC');

/** Digits of a hash by which two are told apart at sight. */
export const shortHash = (hash: string): string => hash.slice(0, 16);

/** What stands at the head of a sheet. */
export const sheetTitle = ({ publication, number, title }: ReviewSheet): string =>
  [publication, number === '' ? '' : `No. ${number}`, title].filter((part) => part !== '').join(' · ') || 'Issue';

/** An open point in one sentence. */
export const pointText = ({ isBlocking, who, at, quote, words, answers }: OpenPoint): string =>
  [
    isBlocking ? 'Blocking: ' : '',
    words.replace(/\s+/g, ' ').trim() || '(no words)',
    quote === '' ? '' : ` (on “${quote.replace(/\s+/g, ' ')}”)`,
    `, ${who}, ${minute(at)}`,
    answers === 0 ? '' : `, ${answers} ${answers === 1 ? 'answer' : 'answers'}`,
  ].join('');

/** Who sent a part back, when and why. */
export const returnText = ({ who, at, reason }: NonNullable<SheetPart['returned']>): string =>
  `Sent back by ${who}, ${minute(at)}: ${reason}`;

/** Columns of a table of approvals. */
export const APPROVAL_HEAD = ['Approved by', 'When', 'Of', 'Now'] as const;

/** One row of it; `code` makes a hash what the format has for it. */
export const approvalRow = <Cell>(
  { who, at, hash, isStale }: SheetPart['approvals'][number],
  code: (hash: string) => Cell,
): (string | Cell)[] => [who, minute(at), code(shortHash(hash)), isStale ? 'changed since' : 'holds'];

/** How many suggestions are undecided, in words; empty for none. */
export const suggestionText = (count: number): string =>
  count === 0 ? '' : `${count} undecided ${count === 1 ? 'suggestion' : 'suggestions'}`;
