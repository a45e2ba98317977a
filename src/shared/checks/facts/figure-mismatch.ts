import { capital } from '../../document/change-words.ts';
import type { FieldText } from '../../document/field-text.ts';
import { type Entity, namesOf } from '../../domain/entity.ts';
import type { DevelopmentId } from '../../domain/ids.ts';
import { mentionedIn } from '../../entities/index.ts';
import { findMismatches, type Mismatch, type MismatchPlace } from '../../figures/index.ts';
import type { FindingDraft, IssueCheck, IssueContext } from '../check.ts';
import type { FindingFix } from '../finding.ts';

/** Numbers of one issue, and of the issues before, can all be right. */
export const figureMismatch: IssueCheck = {
  name: 'figure-mismatch',
  label: 'Figures that do not fit together',
  severity: 'blocker',
  inIssue: (context) => {
    const accepted = new Set(context.issue.accepted.map(({ id }) => id));
    const fields = context.parts.flatMap(({ words }) => words);
    const named = namedIn(fields, context);
    return findMismatches(fields, context.language, {
      earlier: context.earlierTexts?.(named.map(({ id }) => id)) ?? [],
      names: named.map((entity) => ({ id: entity.id, names: namesOf(entity) })),
    })
      .filter(({ id }) => !accepted.has(id))
      .flatMap((mismatch) => draftOf(mismatch, context) ?? []);
  },
};

/** Whom the issue names: what earlier issues said of them is held against this one. */
function namedIn(fields: readonly FieldText[], { entities, earlierTexts }: IssueContext): readonly Entity[] {
  if (earlierTexts === null) return [];
  const named = mentionedIn(fields, entities);
  return entities.filter(({ id }) => named.has(id));
}

function draftOf(mismatch: Mismatch, { issue }: IssueContext): FindingDraft | null {
  const { kind, message, places, fixes } = mismatch;
  const [first] = places;
  if (first === undefined) return null;
  const idAt = ({ developmentIndex }: MismatchPlace): DevelopmentId | null =>
    developmentIndex === null ? null : (issue.developments[developmentIndex]?.id ?? null);
  const [what, why] = inTwo(message);
  return {
    message: what,
    why,
    place: { developmentId: idAt(first), field: first.field },
    passage: { quote: first.quote, start: first.start },
    what: [
      kind,
      ...places.map((place) => `${place.earlier?.label ?? idAt(place) ?? ''}/${place.field}/${place.quote}`),
    ].join('|'),
    fixes: fixes.flatMap(({ label, place: at, replacement }): FindingFix[] => {
      const place = places[at];
      if (place === undefined || place.earlier !== undefined) return [];
      const { quote, start, field } = place;
      return [
        {
          kind: 'replace',
          label,
          edits: [{ place: { developmentId: idAt(place), field }, quote, start, replacement }],
        },
      ];
    }),
  };
}

/** "Both sides: the arithmetic. The remedy." as what it is, and the rest. */
function inTwo(message: string): readonly [what: string, why: string] {
  const end = /: |\. (?=\p{Lu}\p{Ll})/u.exec(message);
  return end === null
    ? [message.replace(/\.$/, ''), '']
    : [message.slice(0, end.index), capital(message.slice(end.index + 2))];
}
