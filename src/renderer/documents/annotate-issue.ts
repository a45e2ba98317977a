import type * as Y from 'yjs';
import { developmentIds, type FieldAddress, LOCAL_CHANGE } from '../../shared/crdt/issue-document.ts';
import { putPerson } from '../../shared/crdt/record-document.ts';
import { slicePieces, unitsOf } from '../../shared/document/pieces.ts';
import { paragraphs } from '../../shared/document/rich-text.ts';
import { newSuggestionId, type PersonId } from '../../shared/domain/ids.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { putProposal } from './edit-suggestions.ts';
import { rowAt } from './field-row.ts';
import { textOf } from './field-texts.ts';
import { openDocument } from './open-document.ts';
import { openThread } from './threads-document.ts';

const REVIEWER: Person = {
  id: 'bench-reviewer' as PersonId,
  name: 'Nino Berdze',
  initials: 'NB',
  hand: 2,
  publicKey: '',
};
const AT = '2026-01-05T09:00:00.000Z';

type DevelopmentAddress = FieldAddress & { readonly kind: 'development' };

/** Spreads threads and suggestions over the developments of a stored issue. For the benchmark. */
export async function annotateIssue(
  database: DigestDatabase,
  issueId: string,
  threads: number,
  suggestions: number,
): Promise<void> {
  const open = await openDocument(database, issueId);
  if (open === null) throw new Error(`no issue ${issueId}`);
  const { doc } = open;
  putPerson(doc, REVIEWER);
  const addresses = developmentIds(doc).flatMap((developmentId): DevelopmentAddress[] => [
    { kind: 'development', developmentId, field: 'body' },
    { kind: 'development', developmentId, field: 'whyThisMatters' },
  ]);
  doc.transact(() => {
    for (let at = 0; at < threads; at += 1) comment(doc, addresses, at);
    for (let at = 0; at < suggestions; at += 1) suggest(doc, addresses, at);
  }, LOCAL_CHANGE);
  await open.close();
}

function comment(doc: Y.Doc, addresses: readonly DevelopmentAddress[], at: number): void {
  const address = addresses[at % addresses.length];
  if (address === undefined) return;
  const { developmentId, field } = address;
  const text = textOf(doc, address);
  const range = wordAt(text, spread(at, addresses.length));
  openThread(
    doc,
    { kind: 'text', place: { developmentId, field } },
    { text, range },
    { by: REVIEWER.id, at: AT, text: paragraphs(`Comment ${at + 1}: who says so, and since when?`), mentions: [] },
    at % 9 === 0,
  );
}

/** Another word in the place of one. */
function suggest(doc: Y.Doc, addresses: readonly DevelopmentAddress[], at: number): void {
  const address = addresses[(at * 7) % addresses.length];
  if (address === undefined) return;
  const { developmentId, field } = address;
  const place = { developmentId, field };
  const base = rowAt(doc, place)?.pieces ?? [];
  const units = unitsOf(base);
  const old = wordAt(units, spread(at, addresses.length) * 0.9);
  const other = wordAt(units, 0.97);
  const added = slicePieces(base, other.start, other.end);
  const hunk = { id: newSuggestionId(), by: REVIEWER.id, ...old, added };
  putProposal(doc, place, { base, hunks: [hunk], changed: [hunk], withdrawn: [] }, AT);
}

/** How far into its text the next one is: those of one text stand apart. */
const spread = (at: number, texts: number): number =>
  ((Math.floor(at / texts) * 0.37 + 0.1 + (at % 7) * 0.02) % 0.9) + 0.02;

/** The first whole word of four letters and more behind a place. */
function wordAt(text: string, fraction: number): { readonly start: number; readonly end: number } {
  const from = Math.floor(text.length * fraction);
  const word = /(?<=\s)[a-z]{4,}(?=\s)/.exec(text.slice(from)) ?? /(?<=\s)[a-z]{4,}(?=\s)/.exec(text);
  if (word === null) throw new Error('no word to annotate');
  const start = word.index + (text.slice(from, from + word.index + word[0].length).endsWith(word[0]) ? from : 0);
  return { start, end: start + word[0].length };
}
