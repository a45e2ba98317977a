import { fieldTexts } from '../document/field-text.ts';
import { type Entity, namesOf } from '../domain/entity.ts';
import type { Issue } from '../domain/issue.ts';
import { compileNames } from '../entities/index.ts';
import { type EarlierText, findMismatches } from '../figures/index.ts';
import { readTexts } from './read-texts.ts';

/** What the panels know of an issue, as data for scripts: the shape that `digest inspect --json` prints. */
export interface Inspection {
  readonly entities: readonly {
    readonly text: string;
    readonly kind: string;
    readonly entityId: string;
    readonly developmentIndex: number | null;
    readonly field: string;
    /** All ids that the words fit, where they fit several. */
    readonly candidates?: readonly string[];
  }[];
  readonly unknownNames: readonly {
    readonly text: string;
    readonly kind: string;
    readonly developmentIndex: number | null;
    readonly field: string;
  }[];
  readonly figures: readonly {
    readonly text: string;
    /** With magnitude applied. */
    readonly value: number;
    readonly unit: string | null;
    readonly currency: string | null;
    readonly approximate: boolean;
    readonly range: readonly [number, number] | null;
    readonly developmentIndex: number | null;
    readonly field: string;
  }[];
  readonly mismatches: readonly {
    readonly kind: string;
    readonly message: string;
    readonly places: readonly {
      readonly field: string;
      readonly developmentIndex: number | null;
      readonly quote: string;
    }[];
  }[];
}

/** Qualifiers that blur a number; "at least" and its like bound it, which is not exact either. */
const isApproximate = (qualifier: string): boolean => qualifier !== '';

/** Reads an issue as its panels do. Without entities it works from the text alone. */
export function inspectIssue(
  issue: Issue,
  entities: readonly Entity[] = [],
  earlier: readonly EarlierText[] = [],
): Inspection {
  const fields = fieldTexts(issue);
  const readings = readTexts(fields, issue.language, compileNames(entities));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const named = new Set(readings.flatMap(({ mentions }) => mentions.flatMap(({ entityIds }) => entityIds)));
  return {
    entities: readings.flatMap(({ mentions, developmentIndex, field }) =>
      mentions.flatMap(({ text, entityIds }) => {
        const entity = entityIds[0] === undefined ? undefined : byId.get(entityIds[0]);
        return entity === undefined
          ? []
          : [
              {
                text,
                kind: entity.kind,
                entityId: entity.id,
                developmentIndex,
                field,
                ...(entityIds.length > 1 ? { candidates: entityIds } : {}),
              },
            ];
      }),
    ),
    unknownNames: readings.flatMap(({ unknownNames, developmentIndex, field }) =>
      unknownNames.map(({ text, kind }) => ({ text, kind, developmentIndex, field })),
    ),
    figures: readings.flatMap(({ numbers, developmentIndex, field }) =>
      numbers.map(({ text, value, unit, currency, qualifier, range }) => ({
        text,
        value,
        unit,
        currency,
        approximate: isApproximate(qualifier),
        range,
        developmentIndex,
        field,
      })),
    ),
    mismatches: findMismatches(fields, issue.language, {
      earlier,
      names: entities.filter(({ id }) => named.has(id)).map((entity) => ({ id: entity.id, names: namesOf(entity) })),
    }).map(({ kind, message, places }) => ({
      kind,
      message,
      places: places.map(({ field, developmentIndex, quote }) => ({ field, developmentIndex, quote })),
    })),
  };
}
