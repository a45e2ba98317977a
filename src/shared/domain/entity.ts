import type { EntityId } from './ids.ts';

export const ENTITY_KINDS = [
  'company',
  'government body',
  'person',
  'place',
  'institution',
  'programme',
  'document',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** An office that a person held. Days are ISO 8601 (`2026-11-18`), empty where open or unknown. */
export interface Office {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** Somebody or something that a publication writes about, as its register knows it. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** The preferred name, used at first mention. */
  readonly name: string;
  /** Other names permitted in text: short forms, acronyms, former names. */
  readonly aliases: readonly string[];
  /** The name in other scripts (Cyrillic, Chinese, Arabic). */
  readonly otherScripts: readonly string[];
  /** ISO 3166-1 alpha-2 (`KZ`), or empty. */
  readonly country: string;
  /** A person's; empty for other kinds. */
  readonly offices: readonly Office[];
  /** A company's parent, by id; null for none. */
  readonly parentId: EntityId | null;
  /** Where a company is at home, in words; empty for other kinds. */
  readonly home: string;
  readonly note: string;
  /** `Q` and digits, or empty. */
  readonly wikidataId: string;
  /** No longer offered or checked; what was written with it stays. */
  readonly isRetired: boolean;
}

/** An entity of which nothing is known but its name; a company until somebody says otherwise. */
export const blankEntity = (id: EntityId, name = ''): Entity => ({
  id,
  kind: 'company',
  name,
  aliases: [],
  otherScripts: [],
  country: '',
  offices: [],
  parentId: null,
  home: '',
  note: '',
  wikidataId: '',
  isRetired: false,
});

/** Every way the register writes an entity's name, the preferred one first. */
export const namesOf = (entity: Entity): readonly string[] => [entity.name, ...entity.aliases, ...entity.otherScripts];
