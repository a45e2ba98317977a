import type * as Y from 'yjs';
import type { FieldPlace } from '../domain/field-place.ts';
import type { DevelopmentId } from '../domain/ids.ts';
import { ISSUE_RICH_FIELDS } from '../domain/issue.ts';

/** The layout of an issue's document. A document of a higher version is shown in the library but not opened. */
export const ISSUE_SCHEMA_VERSION = 1;

/** Origin of changes that a person makes outside an editor: they can be undone. */
export const LOCAL_CHANGE = { description: 'local change' } as const;

/** Origin of merges: one step that can be undone where a window has the document open. Nobody has written anything. */
export const MERGED = { description: 'merged' } as const;

/** The fields that an issue has once. The first two hold one line of text, the others rich text. */
export const ISSUE_FIELDS = ['title', 'sectionHeading', ...ISSUE_RICH_FIELDS] as const;
export type IssueField = (typeof ISSUE_FIELDS)[number];

/** The fields of a development. The first holds one line of text. */
export const DEVELOPMENT_FIELDS = ['headline', 'body', 'whyThisMatters'] as const;
export type DevelopmentField = (typeof DEVELOPMENT_FIELDS)[number];

/** Where a text of the issue is kept. */
export type FieldAddress =
  | { readonly kind: 'issue'; readonly field: IssueField }
  | { readonly kind: 'development'; readonly developmentId: DevelopmentId; readonly field: DevelopmentField };

/** The address of a place. */
export const addressOfPlace = ({ developmentId, field }: FieldPlace): FieldAddress =>
  (developmentId === null ? { kind: 'issue', field } : { kind: 'development', developmentId, field }) as FieldAddress;

/** One string an address, for keys of maps and of React. */
export const fieldKey = (address: FieldAddress): string =>
  address.kind === 'issue' ? address.field : `${address.developmentId}/${address.field}`;

export const isLineField = (address: FieldAddress): boolean =>
  address.field === 'title' || address.field === 'sectionHeading' || address.field === 'headline';

/** Number, dates and language: small values of which the last one written holds. */
export const metaOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta');
/** Field name → its shared type. */
export const fieldsOf = (doc: Y.Doc): Y.Map<Y.XmlElement> => doc.getMap('fields');
/** Development id → its record; order and tray are values in the record, so no reorder can lose or double one. */
export const developmentsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('developments');

/** What one development's record holds under which key. */
export interface DevelopmentRecord {
  /** Fractional index; equal ones are ordered by id. */
  readonly order: string;
  /** Milliseconds since 1970, or null where it is in the issue. */
  readonly trayedAt: number | null;
  readonly headline: Y.XmlElement;
  readonly body: Y.XmlElement;
  readonly whyThisMatters: Y.XmlElement;
  readonly sources: Y.Map<Y.Map<unknown>>;
  readonly topics: Y.Array<string>;
}

/** Reads one value of a development's record, typed by {@link DevelopmentRecord}. */
export const developmentValue = <K extends keyof DevelopmentRecord>(
  record: Y.Map<unknown>,
  key: K,
): DevelopmentRecord[K] => record.get(key) as DevelopmentRecord[K];

/** The shared type of a field; null where the development is not (or no longer) in the document. */
export function sharedField(doc: Y.Doc, address: FieldAddress): Y.XmlElement | null {
  if (address.kind === 'issue') return fieldsOf(doc).get(address.field) ?? null;
  const record = developmentsOf(doc).get(address.developmentId);
  return record === undefined ? null : (developmentValue(record, address.field) ?? null);
}

/** Ids in reading order, of what is in the issue or of what is in the tray. */
export function developmentIds(doc: Y.Doc, place: 'issue' | 'tray' = 'issue'): DevelopmentId[] {
  return [...developmentsOf(doc).entries()]
    .map(([id, record]) => ({
      id: id as DevelopmentId,
      order: developmentValue(record, 'order'),
      trayedAt: developmentValue(record, 'trayedAt') ?? null,
    }))
    .filter(({ trayedAt }) => (place === 'issue') === (trayedAt === null))
    .sort((a, b) =>
      place === 'tray' ? (b.trayedAt ?? 0) - (a.trayedAt ?? 0) : compare(a.order, b.order) || compare(a.id, b.id),
    )
    .map(({ id }) => id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** True where a newer version of the app has laid the document out. */
export const isNewerIssue = (doc: Y.Doc): boolean =>
  Number(metaOf(doc).get('schemaVersion') ?? ISSUE_SCHEMA_VERSION) > ISSUE_SCHEMA_VERSION;
