import { appendDecision } from '../../../../src/renderer/documents/decide.ts';
import { acceptSuggestions, rejectSuggestions } from '../../../../src/renderer/documents/decide-suggestions.ts';
import { addDevelopment, addSource } from '../../../../src/renderer/documents/edit-issue.ts';
import { putProposal } from '../../../../src/renderer/documents/edit-suggestions.ts';
import { rowAt } from '../../../../src/renderer/documents/field-row.ts';
import { textOf } from '../../../../src/renderer/documents/field-texts.ts';
import { readSuggestions } from '../../../../src/renderer/documents/suggestions-document.ts';
import { openThread, reply } from '../../../../src/renderer/documents/threads-document.ts';
import { canonicalPart } from '../../../../src/shared/approval/canonical-part.ts';
import { hashPart } from '../../../../src/shared/approval/index.ts';
import { developmentIds } from '../../../../src/shared/crdt/issue-document.ts';
import { putFigure, readFigures } from '../../../../src/shared/crdt/ledger-document.ts';
import {
  changePicture,
  putPicture,
  readPictures,
  removePicture,
} from '../../../../src/shared/crdt/pictures-document.ts';
import { readIssue } from '../../../../src/shared/crdt/read-issue.ts';
import { slicePieces, unitsOf } from '../../../../src/shared/document/pieces.ts';
import { paragraphs } from '../../../../src/shared/document/rich-text.ts';
import { stableJson } from '../../../../src/shared/document/stable-json.ts';
import type { FieldPlace } from '../../../../src/shared/domain/field-place.ts';
import type { FigureId, PictureId, SuggestionId } from '../../../../src/shared/domain/ids.ts';
import type { ImageContent } from '../../../../src/shared/domain/picture.ts';
import { signers } from '../../../shared/record/keys.ts';
import { word } from '../threads-run/made-up-text.ts';
import type { Random } from '../threads-run/random.ts';
import type { Member } from './crew.ts';
import { changeStructure, turnLine } from './structure.ts';

/** What several people did that must be found again at the end. */
export interface Ledger {
  readonly threads: Set<string>;
  readonly comments: { count: number };
  readonly suggestions: Set<string>;
  /** Hash of the decision → the part, and what it held when it was approved. */
  readonly approvals: Map<string, { readonly part: string; readonly content: string }>;
  readonly figures: Set<string>;
}

type Act = (member: Member, random: Random, ledger: Ledger, at: number) => Promise<void> | void;

const AT = '2026-11-25T10:00:00.000Z';

/** What people do beside writing; weights as a person's day has them. */
export const ACTS: readonly (readonly [weight: number, act: Act])[] = [
  [3, comment],
  [2, answer],
  [3, suggest],
  [2, decideSuggestion],
  [1, approve],
  [2, noteFigure],
  [1, addPart],
  [2, changeStructure],
  [2, turnLine],
  [2, describePicture],
  [
    1,
    (member, random) =>
      void addSource(member.desk.doc, random.pick(parts(member)), {
        title: word(random),
        publisher: '',
        url: '',
        date: '',
        note: '',
      }),
  ],
];

const parts = ({ desk }: Member) => developmentIds(desk.doc);

function pickText(member: Member, random: Random): { place: FieldPlace; text: string } | null {
  const address = random.pick(member.desk.fields);
  const place = {
    developmentId: address.kind === 'development' ? address.developmentId : null,
    field: address.field,
  } as FieldPlace;
  const text = textOf(member.desk.doc, address);
  return text.trim().length < 8 ? null : { place, text };
}

function pickRange(text: string, random: Random): { start: number; end: number } | null {
  const words = [...text.matchAll(/\S+/g)];
  const first = random.at(words.length);
  const last = words[Math.min(words.length - 1, first + random.at(4))];
  const start = words[first]?.index;
  return start === undefined || last === undefined ? null : { start, end: last.index + last[0].length };
}

function comment(member: Member, random: Random, ledger: Ledger): void {
  const picked = pickText(member, random);
  const range = picked === null ? null : pickRange(picked.text, random);
  if (picked === null || range === null) return;
  const target = { kind: 'text' as const, place: picked.place };
  const said = { by: member.person.id, at: AT, text: paragraphs('?'), mentions: [] };
  member.desk.undo.boundary();
  ledger.threads.add(openThread(member.desk.doc, target, { text: picked.text, range }, said, false));
  ledger.comments.count += 1;
  member.desk.undo.boundary();
}

function answer(member: Member, random: Random, ledger: Ledger): void {
  const known = [...ledger.threads];
  if (known.length === 0) return;
  const said = { by: member.person.id, at: AT, text: paragraphs('!'), mentions: [] };
  if (reply(member.desk.doc, random.pick(known) as never, said) !== null) ledger.comments.count += 1;
}

function suggest(member: Member, random: Random, ledger: Ledger, at: number): void {
  const picked = pickText(member, random);
  const base = picked === null ? null : (rowAt(member.desk.doc, picked.place)?.pieces ?? null);
  if (picked === null || base === null) return;
  const range = pickRange(unitsOf(base), random);
  if (range === null) return;
  const id = `s${at}` as SuggestionId;
  const added = slicePieces(base, 1, 1 + random.at(6));
  const hunk = { id, by: member.person.id, ...range, added };
  putProposal(member.desk.doc, picked.place, { base, hunks: [hunk], changed: [hunk], withdrawn: [] }, AT);
  ledger.suggestions.add(id);
}

function decideSuggestion(member: Member, random: Random): void {
  const open = readSuggestions(member.desk.doc).filter(({ suggestion: { status } }) => status === 'open');
  if (open.length === 0) return;
  const { id } = random.pick(open).suggestion;
  const decider = { by: member.person.id, at: AT };
  if (random.chance(0.5)) acceptSuggestions(member.desk, [id], decider);
  else rejectSuggestions(member.desk, [id], decider);
}

async function approve(member: Member, random: Random, ledger: Ledger, at: number): Promise<void> {
  const { doc } = member.desk;
  const issue = readIssue(doc);
  const part = random.pick([...parts(member), 'lede' as const]);
  const content = { contentHash: hashPart(issue, part) ?? '', canonicalVersion: 1 };
  const { sign } = signers[member.person.name as 'Alice'];
  const when = new Date(1_800_000_000_000 + at);
  await appendDecision(
    doc,
    { kind: 'sent', part, to: [], asked: '', ...content },
    { person: member.person, sign },
    when,
  );
  const entry = await appendDecision(
    doc,
    { kind: 'approved', part, ...content },
    { person: member.person, sign },
    when,
  );
  ledger.approvals.set(entry.hash, { part, content: stableJson(canonicalPart(issue, part)) });
}

function noteFigure(member: Member, random: Random, ledger: Ledger, at: number): void {
  const known = readFigures(member.desk.doc);
  const quantity = { value: random.at(100), range: null, unit: null, currency: null, qualifier: '' as const };
  if (known.length > 0 && random.chance(0.6)) {
    const { figure } = random.pick(known);
    putFigure(member.desk.doc, { ...figure, ...(random.chance(0.5) ? { quantity } : { note: word(random) }) }, null);
    return;
  }
  const id = `f${at}` as FigureId;
  ledger.figures.add(id);
  putFigure(
    member.desk.doc,
    {
      id,
      developmentId: null,
      field: 'lede' as never,
      quote: '',
      before: '',
      after: '',
      quantity,
      measures: 'rate',
      entityId: null,
      period: '',
      sourceId: null,
      state: 'unchecked',
      judgedBy: '',
      judgedAt: '',
      note: '',
    },
    null,
  );
}

/** A picture is put, described, captioned, or taken out. */
function describePicture(member: Member, random: Random, _: Ledger, at: number): void {
  const { doc } = member.desk;
  const known = readPictures(doc);
  const chosen = known.length > 0 && random.chance(0.8) ? random.pick(known) : null;
  if (chosen === null)
    putPicture(doc, {
      id: `i${at}` as PictureId,
      developmentId: parts(member)[0] ?? null,
      order: at,
      caption: word(random),
      credit: '',
      licence: '',
      alt: word(random),
      isDecorative: false,
      size: 'full',
      placement: 'after',
      content: PICTURE,
    });
  else if (random.chance(0.1)) removePicture(doc, chosen.id);
  else changePicture(doc, chosen.id, random.chance(0.5) ? { alt: word(random) } : { caption: word(random) });
}

const PICTURE: ImageContent = {
  kind: 'image',
  sha256: '0'.repeat(64),
  mediaType: 'image/png',
  widthPx: 4,
  heightPx: 3,
  crop: null,
  focus: null,
};

function addPart(member: Member, random: Random): void {
  member.desk.undo.boundary();
  addDevelopment(member.desk.doc, random.at(3));
  member.desk.undo.boundary();
}
