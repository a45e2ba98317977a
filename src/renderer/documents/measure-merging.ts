import * as Y from 'yjs';
import { createIssueDocument } from '../../shared/crdt/create-issue.ts';
import { developmentIds, sharedField } from '../../shared/crdt/issue-document.ts';
import { newDocument } from '../../shared/crdt/new-document.ts';
import { createPublicationDocument, newPublication } from '../../shared/crdt/publication-document.ts';
import { paragraphs } from '../../shared/document/rich-text.ts';
import type { DevelopmentId, PublicationId } from '../../shared/domain/ids.ts';
import { blankDevelopment, blankIssue } from '../../shared/domain/issue.ts';
import { packStates, readPackage } from '../../shared/exchange/index.ts';
import { mergeUpdate } from '../../shared/merging/merge-update.ts';

/** How long packages and merges of a long-edited issue take, and bare Yjs on the same data, in milliseconds a run. */
export interface Merging {
  readonly packageMs: readonly number[];
  readonly packageBareMs: readonly number[];
  readonly mergeMs: readonly number[];
  readonly mergeBareMs: readonly number[];
  /** Bytes of a head, and of the package. */
  readonly stateBytes: number;
  readonly packageBytes: number;
  readonly rescued: number;
  readonly collisions: number;
}

const RUNS = 15;
const DEVELOPMENTS = 50;
/** Updates that each head has beyond the past they share. */
const APART = 2_000;
const AT = '2026-11-26T08:00:00.000Z';

/** Times reading a package of an issue after so many updates, and merging two heads of it, beside bare Yjs. For the benchmark. */
export function measureMerging(updates: number): Merging {
  const past = startingIssue();
  type(past, updates, 1);
  const [ours, theirs] = [2, 3].map((seed) => {
    const doc = loaded(Y.encodeStateAsUpdate(past));
    type(doc, APART, seed);
    removeBlock(doc, seed);
    return Y.encodeStateAsUpdate(doc);
  }) as [Uint8Array, Uint8Array];
  const publication = createPublicationDocument(newPublication('p' as PublicationId, 'Digest', 'en'));
  const bytes = packStates(
    { issue: theirs, publication: Y.encodeStateAsUpdate(publication) },
    [],
    { pictures: [], versions: [] },
    {
      appVersion: '0',
      packedAt: AT,
      packedBy: null,
      purpose: { kind: 'issue' },
    },
  );
  const times: Record<'packageMs' | 'packageBareMs' | 'mergeMs' | 'mergeBareMs', number[]> = {
    packageMs: [],
    packageBareMs: [],
    mergeMs: [],
    mergeBareMs: [],
  };
  let merged = { rescued: 0, collisions: 0 };
  for (let run = 0; run < RUNS; run += 1) {
    times.packageMs.push(timed(() => readPackage('x.digest', bytes)));
    times.packageBareMs.push(timed(() => Y.applyUpdate(new Y.Doc(), theirs)));
    times.mergeMs.push(
      timed(() => {
        const { rescued, collisions } = mergeUpdate(loaded(ours), theirs, { at: AT, isWhole: true });
        merged = { rescued: rescued.length, collisions: collisions.length };
      }),
    );
    times.mergeBareMs.push(
      timed(() => {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, ours);
        Y.applyUpdate(doc, theirs);
      }),
    );
  }
  return { ...times, ...merged, stateBytes: theirs.byteLength, packageBytes: bytes.byteLength };
}

function startingIssue(): Y.Doc {
  const developments = Array.from({ length: DEVELOPMENTS }, (_, at) => ({
    ...blankDevelopment(),
    id: `d${at}` as DevelopmentId,
    body: paragraphs('First words.', 'More words.', 'Last words.'),
  }));
  return loaded(
    Y.encodeStateAsUpdate(createIssueDocument({ ...blankIssue('p' as PublicationId, 'en'), developments })),
  );
}

function loaded(state: Uint8Array): Y.Doc {
  const doc = newDocument();
  Y.applyUpdate(doc, state);
  return doc;
}

/** One letter an update, with every seventh taken back, in bursts here and there as people write. */
function type(doc: Y.Doc, count: number, seed: number): void {
  const texts = developmentIds(doc).flatMap((developmentId) => blocksOf(doc, developmentId).flatMap(textsIn));
  let text = texts[0];
  for (let at = 0; at < count; at += 1) {
    if (at % 40 === 0) text = texts[((at / 40) * 7 + seed * 131) % texts.length];
    if (text === undefined) return;
    if (at % 7 === 6) text.delete(text.length - 1, 1);
    else text.insert(text.length, 'abcde. '[at % 7] ?? ' ');
  }
}

/** Each head deletes blocks that the other writes in. */
function removeBlock(doc: Y.Doc, seed: number): void {
  for (const developmentId of developmentIds(doc).filter((_, at) => at % 10 === seed))
    sharedField(doc, { kind: 'development', developmentId, field: 'body' })?.delete(1, 1);
}

const blocksOf = (doc: Y.Doc, developmentId: DevelopmentId): Y.XmlElement[] =>
  (sharedField(doc, { kind: 'development', developmentId, field: 'body' })?.toArray() ?? []) as Y.XmlElement[];

const textsIn = (block: Y.XmlElement): Y.XmlText[] =>
  block.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText);

function timed(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}
