import type { FieldText } from '../../shared/document/field-text.ts';
import type { EntityId } from '../../shared/domain/ids.ts';
import type { TextReading } from '../../shared/reading/read-texts.ts';

/** The words of open issues as they were last read, so that the window need not send them again to have them checked. */
export interface IssueWords {
  readonly keep: (issueId: string, partKey: string, readings: readonly TextReading[]) => void;
  /** The words of an issue in the order of its parts, and the entities mentioned in them. */
  readonly of: (
    issueId: string,
    parts: readonly { readonly key: string; readonly developmentIndex: number | null }[],
  ) => { readonly fields: readonly FieldText[]; readonly entityIds: readonly EntityId[] };
  readonly forget: (issueId: string) => void;
}

interface KeptField {
  readonly field: FieldText['field'];
  readonly text: string;
  readonly entityIds: readonly EntityId[];
}

export function createIssueWords(): IssueWords {
  const issues = new Map<string, Map<string, readonly KeptField[]>>();
  return {
    keep(issueId, partKey, readings) {
      const known = issues.get(issueId) ?? new Map<string, readonly KeptField[]>();
      issues.set(issueId, known);
      known.set(
        partKey,
        readings.map(({ field, text, mentions }) => ({
          field,
          text,
          entityIds: mentions.flatMap((mention) => mention.entityIds),
        })),
      );
    },
    of(issueId, parts) {
      const fields: FieldText[] = [];
      const entityIds = new Set<EntityId>();
      for (const { key, developmentIndex } of parts) {
        for (const { field, text, entityIds: ids } of issues.get(issueId)?.get(key) ?? []) {
          fields.push({ field, developmentIndex, text });
          for (const id of ids) entityIds.add(id);
        }
      }
      return { fields, entityIds: [...entityIds] };
    },
    forget: (issueId) => void issues.delete(issueId),
  };
}
