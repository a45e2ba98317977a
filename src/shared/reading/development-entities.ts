import type { ReadField } from '../document/field-text.ts';
import { foldForSearch } from '../document/fold.ts';
import type { Entity, EntityKind } from '../domain/entity.ts';
import type { DevelopmentId, EntityId } from '../domain/ids.ts';
import type { MentionDecision } from '../domain/judgement.ts';
import type { Register } from '../domain/register.ts';
import type { TextReading } from './read-texts.ts';

/** A field's reading with the key of the field in its issue. */
export interface KeyedReading extends TextReading {
  readonly key: string;
}

/** Words of one field. */
export interface WordsAt {
  readonly key: string;
  readonly field: ReadField;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An entity of a development, with what was decided about it. */
export interface DevelopmentEntity {
  readonly entity: Entity;
  /** In reading order; empty where it is only pinned. */
  readonly mentions: readonly WordsAt[];
  /** Free word ("funder"), or empty. */
  readonly role: string;
  readonly isPinned: boolean;
}

/** Words that fit several entities, of which nobody has chosen one yet. */
export interface AmbiguousName {
  /** Folded: what a choice is kept under. */
  readonly words: string;
  readonly mentions: readonly WordsAt[];
  readonly candidates: readonly Entity[];
}

/** A likely name that the register does not have. */
export interface NewName {
  readonly words: string;
  readonly text: string;
  readonly kind: EntityKind;
  readonly mentions: readonly WordsAt[];
}

export interface DevelopmentNames {
  /** The most important in the text first. */
  readonly entities: readonly DevelopmentEntity[];
  readonly ambiguous: readonly AmbiguousName[];
  readonly newNames: readonly NewName[];
}

/** How much a mention tells of what the text is about. */
const WEIGHT: Partial<Readonly<Record<ReadField, number>>> = { headline: 6, body: 2, lede: 2, whyThisMatters: 1 };
const FIRST_PARAGRAPH_BONUS = 1;

/** What is named in a development (or in what the issue has once: `developmentId` null), as decisions have it. */
export function developmentNames(
  readings: readonly KeyedReading[],
  register: Register,
  decisions: readonly MentionDecision[],
  developmentId: DevelopmentId | null,
): DevelopmentNames {
  const here = decisions.filter((decision) => decision.developmentId === developmentId);
  const survivor = (id: EntityId): EntityId => register.mergedInto.get(id) ?? id;
  const byId = new Map(register.entities.map((entity) => [entity.id, entity]));
  const isNot = (id: EntityId, words: string) =>
    here.some(
      (decision) => decision.kind === 'not-this' && survivor(decision.entityId) === id && decision.words === words,
    );
  const chosenFor = (words: string): EntityId | null => {
    const decision = here.find((item) => item.kind === 'chosen' && item.words === words);
    return decision === undefined ? null : survivor(decision.entityId);
  };

  const mentions = new Map<EntityId, WordsAt[]>();
  const ambiguous = new Map<string, { mentions: WordsAt[]; candidates: Entity[] }>();
  const newNames = new Map<string, { text: string; kind: EntityKind; mentions: WordsAt[] }>();
  const importance = new Map<EntityId, number>();

  for (const { key, field, text, mentions: found, unknownNames } of readings) {
    const firstEnd = text.indexOf('\n\n');
    for (const mention of found) {
      const words = foldForSearch(mention.text);
      const at: WordsAt = { key, field, start: mention.start, end: mention.end, text: mention.text };
      const chosen = chosenFor(words);
      const fitting = [...new Set(mention.entityIds.map(survivor))].filter((id) => byId.has(id) && !isNot(id, words));
      const ids = chosen !== null && fitting.includes(chosen) ? [chosen] : fitting;
      const only = ids.length === 1 ? ids[0] : undefined;
      if (only !== undefined) {
        mentions.set(only, [...(mentions.get(only) ?? []), at]);
        const bonus = field === 'body' && (firstEnd < 0 || at.start < firstEnd) ? FIRST_PARAGRAPH_BONUS : 0;
        importance.set(only, (importance.get(only) ?? 0) + (WEIGHT[field] ?? 1) + bonus);
      } else if (ids.length > 1) {
        const known = ambiguous.get(words) ?? { mentions: [], candidates: ids.flatMap((id) => byId.get(id) ?? []) };
        ambiguous.set(words, { ...known, mentions: [...known.mentions, at] });
      }
    }
    for (const name of unknownNames) {
      const words = foldForSearch(name.text);
      if (register.dismissed.has(words)) continue;
      const known = newNames.get(words) ?? { text: name.text, kind: name.kind, mentions: [] };
      newNames.set(words, {
        ...known,
        mentions: [...known.mentions, { key, field, start: name.start, end: name.end, text: name.text }],
      });
    }
  }

  const pinned = new Set(here.flatMap((decision) => (decision.kind === 'pinned' ? [survivor(decision.entityId)] : [])));
  const roleOf = (id: EntityId): string => {
    const decision = here.find((item) => item.kind === 'role' && survivor(item.entityId) === id);
    return decision?.kind === 'role' ? decision.role : '';
  };
  return {
    entities: [...new Set([...mentions.keys(), ...pinned])]
      .flatMap((id): DevelopmentEntity[] => {
        const entity = byId.get(id);
        return entity === undefined
          ? []
          : [{ entity, mentions: mentions.get(id) ?? [], role: roleOf(id), isPinned: pinned.has(id) }];
      })
      .sort(
        (a, b) =>
          (importance.get(b.entity.id) ?? 0) - (importance.get(a.entity.id) ?? 0) ||
          (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
      ),
    ambiguous: [...ambiguous.entries()].map(([words, rest]) => ({ words, ...rest })),
    newNames: [...newNames.entries()].map(([words, rest]) => ({ words, ...rest })),
  };
}

/** Roles that are offered; any other word may be written. */
export const ROLE_SUGGESTIONS = [
  'signatory',
  'funder',
  'builder',
  'host',
  'buyer',
  'seller',
  'operator',
  'owner',
  'regulator',
  'partner',
  'supplier',
  'site',
  'critic',
] as const;
