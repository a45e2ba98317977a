import { $getRoot } from 'lexical';
import { vi } from 'vitest';
import { textOf } from '../../../../src/renderer/documents/field-texts.ts';
import { createThreadPlaces } from '../../../../src/renderer/documents/thread-places.ts';
import { openThread } from '../../../../src/renderer/documents/threads-document.ts';
import { createIssueDocument } from '../../../../src/shared/crdt/create-issue.ts';
import { type FieldAddress, fieldKey } from '../../../../src/shared/crdt/issue-document.ts';
import { paragraphs } from '../../../../src/shared/document/rich-text.ts';
import type { FieldPlace } from '../../../../src/shared/domain/field-place.ts';
import type { DevelopmentId, PersonId, PublicationId } from '../../../../src/shared/domain/ids.ts';
import { blankDevelopment, blankIssue } from '../../../../src/shared/domain/issue.ts';
import { copyOf, type Desk, type Marked, meet, openDesk, writeParagraphs } from './desk.ts';
import { sentence } from './made-up-text.ts';
import { closeTo, faultsOf, type Put, trace } from './oracle.ts';
import { type Random, seeded } from './random.ts';
import { pickStep } from './steps.ts';

/** What came of one run. */
export interface RunResult {
  readonly faults: readonly string[];
  readonly log: readonly string[];
  readonly placed: number;
  readonly near: number;
  readonly detached: number;
}

const THREADS = 10;
const COMMENT = { by: 'ada' as PersonId, at: '2026-11-25T10:00:00.000Z', text: paragraphs('?'), mentions: [] };

/** Two people edit an issue with threads while apart and together; at the end every thread is looked at. */
export async function run(seed: number, steps: number): Promise<RunResult> {
  const random = seeded(seed);
  const developments = ['one', 'two', 'three'].map((id) => ({ ...blankDevelopment(), id: id as DevelopmentId }));
  const source = createIssueDocument({ ...blankIssue('p' as PublicationId, 'en'), developments });
  // Ties in a merge go by these numbers: a seed must give the same run again.
  source.clientID = 1;
  const writer = openDesk(source);
  writeTexts(writer, random);
  const puts = putThreads(writer, random);
  // Opened anew, so that neither writing the texts nor opening the threads is among what is undone.
  const a = openDesk(copyOf(source, 2));
  const b = openDesk(copyOf(source, 3));
  writer.close();
  const log: string[] = [];
  for (let at = 0; at < steps; at += 1) {
    const isFirst = random.chance(0.7);
    const [desk, other] = isFirst ? [a, b] : [b, a];
    const [name, , step] = pickStep(random);
    // Typing goes on as one undo step, or does not.
    vi.setSystemTime(Date.now() + random.pick([50, 300, 2_000]));
    log.push(`${isFirst ? 'a' : 'b'} ${name} ${step(desk, other, random)}`);
    // Editors take over what another changed in a microtask of their own.
    await Promise.resolve();
  }
  meet(a, b);
  await Promise.resolve();
  a.places.settle();
  const faults = [...faultsOf(a, puts), ...differsFromFresh(a), ...unlikeOnScreen(a), ...unlikeOnScreen(b)];
  const kinds = puts.map(({ id }) => a.places.current().get(id));
  const result: RunResult = {
    faults,
    log,
    placed: kinds.filter((place) => place?.kind === 'text' && place.isExact).length,
    near: kinds.filter((place) => place?.kind === 'text' && !place.isExact).length,
    detached: kinds.filter((place) => place?.kind === 'detached').length,
  };
  a.close();
  b.close();
  return result;
}

/** Texts of marked sentences; two of them stand in several places, as standing phrases do. */
function writeTexts(desk: Desk, random: Random): void {
  const standing = [sentence(random), sentence(random)];
  let count = 0;
  const next = (): Marked => {
    count += 1;
    return { words: random.chance(0.12) ? random.pick(standing) : sentence(random), origin: `s${count}` };
  };
  for (const editor of desk.editors.values())
    writeParagraphs(
      editor,
      Array.from({ length: 1 + random.at(4) }, () => Array.from({ length: 1 + random.at(4) }, next)),
    );
}

function putThreads(desk: Desk, random: Random): Put[] {
  const all = desk.fields.map((address) => trace(desk, address).text).join('\n');
  const sentences = new Map<string, string>();
  for (const address of desk.fields) {
    const { text, origins } = trace(desk, address);
    origins.forEach((origin, at) => {
      sentences.set(origin, (sentences.get(origin) ?? '') + text.charAt(at));
    });
  }
  return Array.from({ length: THREADS }, (): Put => {
    const address = random.pick(desk.fields);
    const text = textOf(desk.doc, address);
    const words = [...text.matchAll(/\S+/g)];
    const first = random.at(words.length);
    const last = Math.min(words.length - 1, first + random.pick([0, 0, 1, 2, 3, 5, 8, 14, 25]));
    const start = words[first]?.index ?? 0;
    const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
    const quote = text.slice(start, end);
    const from = text.slice(0, start).replace(/\s/g, '').length;
    const quoteSolid = quote.replace(/\s/g, '');
    const origins = new Set(trace(desk, address).origins.slice(from, from + quoteSolid.length));
    const id = openThread(
      desk.doc,
      { kind: 'text', place: placeOf(address) },
      { text, range: { start, end } },
      COMMENT,
      false,
    );
    const ownWords = (quote.match(/\p{L}{8,}/gu) ?? []).filter((each) => all.split(each).length === 2);
    const neighbours = closeTo(text, { start, end }).filter((each) => all.split(each).length === 2);
    const { text: solid } = trace(desk, address);
    const [head, tail] = [from, from + quoteSolid.length];
    const edges = [solid.slice(Math.max(0, head - 14), head + 6), solid.slice(Math.max(0, tail - 6), tail + 14)].filter(
      (each) => each.length > 14 && all.split(each).length === 2,
    );
    return {
      id,
      edges,
      sentences,
      key: fieldKey(address),
      quote,
      origins,
      neighbours,
      ownWords,
      isDistinct: quoteSolid.length >= 24 && all.split(quoteSolid).length === 2,
    };
  });
}

const placeOf = (address: FieldAddress): FieldPlace =>
  ({
    developmentId: address.kind === 'development' ? address.developmentId : null,
    field: address.field,
  }) as FieldPlace;

/** What is followed change by change must be what is found when looking for the first time. */
function differsFromFresh(desk: Desk): string[] {
  const fresh = createThreadPlaces(desk.doc);
  fresh.settle();
  const faults = [...fresh.current()].flatMap(([id, place]) => {
    const followed = desk.places.current().get(id);
    const [one, two] = [place, followed].map((each) => JSON.stringify({ ...each, why: null }));
    return one === two ? [] : [`${id}: followed ${two}, found ${one}`];
  });
  fresh.destroy();
  return faults;
}

/** What the editors show must be what the document holds: the threads are painted on the one and placed in the other. */
function unlikeOnScreen(desk: Desk): string[] {
  return desk.fields.flatMap((address) => {
    const shown = desk.editors.get(fieldKey(address))?.read(() => $getRoot().getTextContent()) ?? '';
    const [one, two] = [shown, textOf(desk.doc, address)].map((text) => text.replace(/\s+/g, ''));
    return one === two ? [] : [`${fieldKey(address)} shows “${one}” and holds “${two}”`];
  });
}
