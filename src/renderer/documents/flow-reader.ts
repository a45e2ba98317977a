import type * as Y from 'yjs';
import {
  DEVELOPMENT_FIELDS,
  developmentIds,
  developmentsOf,
  developmentValue,
  type FieldAddress,
  fieldKey,
  isLineField,
  metaOf,
  sharedField,
} from '../../shared/crdt/issue-document.ts';
import { picturesOf, readPictures } from '../../shared/crdt/pictures-document.ts';
import { readSources } from '../../shared/crdt/read-issue.ts';
import { readLine, readRichText } from '../../shared/crdt/read-rich-text.ts';
import { blockText } from '../../shared/document/plain-text.ts';
import { paragraphs, type RichText } from '../../shared/document/rich-text.ts';
import type { Source } from '../../shared/domain/development.ts';
import type { FieldPlace } from '../../shared/domain/field-place.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import type { PartRef } from '../../shared/domain/part-ref.ts';
import type { Picture } from '../../shared/domain/picture.ts';
import { picturesAt } from '../../shared/domain/picture.ts';
import { observeTexts } from './observe-texts.ts';

/** One text of the issue as a reviewer reads it. */
export interface ReviewField {
  readonly key: string;
  readonly address: FieldAddress;
  readonly place: FieldPlace;
  readonly isLine: boolean;
  readonly rich: RichText;
  /** The words that offsets of threads and suggestions go by. */
  readonly text: string;
}

/** A part of the issue in flow: it is annotated, and all but the notice are approved, by themselves. */
export interface ReviewPart {
  readonly ref: PartRef | 'notice';
  readonly developmentId: DevelopmentId | null;
  /** From 1; null for what the issue has once. */
  readonly number: number | null;
  readonly headline: string;
  readonly fields: readonly ReviewField[];
  readonly sources: readonly Source[];
  readonly pictures: readonly Picture[];
}

/** The whole issue in flow. Parts and fields that have not changed keep their identity. */
export interface ReviewContent {
  readonly language: string;
  readonly title: string;
  readonly sectionHeading: string;
  readonly parts: readonly ReviewPart[];
}

export interface FlowReader {
  readonly current: () => ReviewContent;
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

const OPENING = ['notice', 'lede'] as const;
const CLOSING = ['inContext', 'takeaway'] as const;

/** Follows the texts of an issue for reading; only what changed is read again. */
export function createFlowReader(doc: Y.Doc): FlowReader {
  const fields = new Map<string, ReviewField>();
  const parts = new Map<string, ReviewPart>();
  const listeners = new Set<() => void>();
  let pictures: readonly Picture[] | null = null;
  let content: ReviewContent | null = null;

  const field = (address: FieldAddress): ReviewField => {
    const key = fieldKey(address);
    const known = fields.get(key) ?? readField(doc, address);
    fields.set(key, known);
    return known;
  };
  const oncePart = (ref: 'notice' | PartRef): ReviewPart => {
    const read = field({ kind: 'issue', field: ref as (typeof OPENING)[number] | (typeof CLOSING)[number] });
    const here = ref === 'lede' ? picturesAt(allPictures(), null) : [];
    return keep(ref, {
      ref,
      developmentId: null,
      number: null,
      headline: '',
      fields: [read],
      sources: [],
      pictures: here,
    });
  };
  const developmentPart = (id: DevelopmentId, index: number): ReviewPart => {
    const record = developmentsOf(doc).get(id);
    const texts = DEVELOPMENT_FIELDS.map((name) => field({ kind: 'development', developmentId: id, field: name }));
    return keep(id, {
      ref: id,
      developmentId: id,
      number: index + 1,
      headline: texts[0]?.text ?? '',
      fields: texts,
      sources: record === undefined ? [] : readSources(developmentValue(record, 'sources')),
      pictures: picturesAt(allPictures(), id),
    });
  };
  const allPictures = (): readonly Picture[] => {
    pictures ??= readPictures(doc);
    return pictures;
  };
  /** The part that was known, where nothing in it has changed. */
  const keep = (key: string, part: ReviewPart): ReviewPart => {
    const known = parts.get(key);
    if (known !== undefined && isSamePart(known, part)) return known;
    parts.set(key, part);
    return part;
  };

  const changed = () => {
    content = null;
    for (const listener of listeners) listener();
  };
  const onPictures = () => {
    pictures = null;
    changed();
  };
  const stop = observeTexts(doc, { forget: (key) => fields.delete(key), changed });
  picturesOf(doc).observeDeep(onPictures);

  return {
    current() {
      content ??= {
        language: String(metaOf(doc).get('language') ?? 'en'),
        title: field({ kind: 'issue', field: 'title' }).text,
        sectionHeading: field({ kind: 'issue', field: 'sectionHeading' }).text,
        parts: [...OPENING.map(oncePart), ...developmentIds(doc).map(developmentPart), ...CLOSING.map(oncePart)],
      };
      return content;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      stop();
      picturesOf(doc).unobserveDeep(onPictures);
    },
  };
}

function readField(doc: Y.Doc, address: FieldAddress): ReviewField {
  const shared = sharedField(doc, address);
  const isLine = isLineField(address);
  const line = shared === null || !isLine ? '' : readLine(shared);
  const rich = isLine
    ? paragraphs(...(line === '' ? [] : [line]))
    : shared === null
      ? paragraphs()
      : readRichText(shared);
  return {
    key: fieldKey(address),
    address,
    place: {
      developmentId: address.kind === 'development' ? address.developmentId : null,
      field: address.field,
    },
    isLine,
    rich,
    text: isLine ? line : blockText(rich),
  };
}

const isSamePart = (a: ReviewPart, b: ReviewPart): boolean =>
  a.number === b.number &&
  a.fields.every((item, at) => item === b.fields[at]) &&
  JSON.stringify([a.sources, a.pictures]) === JSON.stringify([b.sources, b.pictures]);
