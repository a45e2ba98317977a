import type { FieldText } from '../../document/field-text.ts';
import type { NamingCheck } from '../../entities/checks/naming-check.ts';
import { checkNaming, type NamingFinding, placedNamingId } from '../../entities/index.ts';
import type { FindingDraft, IssueCheck, IssueContext } from '../check.ts';
import { quoted } from '../passages.ts';

/** A check of the names in an issue as a check of the issue: texts are read once for all of them. */
export const namingCheck = ({ name, label }: Pick<NamingCheck, 'name' | 'label'>): IssueCheck => ({
  name: `name-${name}`,
  label,
  severity: 'warning',
  inIssue: (context) =>
    namingOf(context)
      .filter(({ check }) => check === name)
      .flatMap((finding) => draftOf(finding, context) ?? []),
});

const found = new WeakMap<IssueContext, readonly NamingFinding[]>();

function namingOf(context: IssueContext): readonly NamingFinding[] {
  const known = found.get(context);
  if (known !== undefined) return known;
  const { parts, entities, publication, issue } = context;
  const fields = parts.flatMap(({ words }): readonly FieldText[] => words);
  const naming = checkNaming(fields, entities, {
    off: publication.namingChecksOff,
    on: issue.publicationDate || issue.periodEnd,
  });
  found.set(context, naming);
  return naming;
}

function draftOf(finding: NamingFinding, { issue }: IssueContext): FindingDraft | null {
  const { message, why, replacement } = finding;
  const { field, developmentIndex, quote, start } = finding.place;
  const developmentId = developmentIndex === null ? null : (issue.developments[developmentIndex]?.id ?? null);
  const place = { developmentId, field };
  const id = placedNamingId(finding, developmentId === null ? field : `${developmentId}/${field}`);
  if (issue.accepted.some((accepted) => accepted.id === id)) return null;
  return {
    message,
    why,
    place,
    passage: { quote, start },
    fixes:
      replacement === null
        ? []
        : [{ kind: 'replace', label: `Use ${quoted(replacement)}`, edits: [{ place, quote, start, replacement }] }],
  };
}
