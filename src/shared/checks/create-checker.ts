import { createHasher, type ReviewState, reviewState } from '../approval/index.ts';
import { defaultBrand } from '../brand/themes.ts';
import type { EarlierIssue } from '../document/back-reference.ts';
import { DEFAULT_CHECK_POLICY } from '../domain/check-policy.ts';
import type { Entity } from '../domain/entity.ts';
import { defaultHouseNames } from '../domain/house-names.ts';
import type { Issue } from '../domain/issue.ts';
import { NO_OPEN_POINTS, type OpenPoints } from '../domain/open-points.ts';
import { DEFAULT_WORKFLOW } from '../domain/workflow.ts';
import type { ExportFormat } from '../export/formats.ts';
import { CHECKS } from './all-checks.ts';
import type { Check, CheckedPublication, EarlierTexts, FindingDraft, PartCheck, PartContext } from './check.ts';
import { type CheckedPart, createPartReader } from './checked-part.ts';
import { type Finding, SEVERITIES } from './finding.ts';
import { findingId } from './finding-id.ts';

/** What is known beside the issue. What is not given is taken not to be there. */
export interface CheckMaterial {
  readonly publication?: CheckedPublication;
  readonly open?: OpenPoints;
  readonly entities?: readonly Entity[];
  readonly earlierTexts?: EarlierTexts;
  readonly otherIssues?: readonly EarlierIssue[] | null;
  readonly formats?: readonly ExportFormat[];
  /** Where somebody follows it already. */
  readonly review?: ReviewState;
}

/** Finds everything there is to find in an issue, the gravest first, then in the order of the checks and of the text. */
export type Checker = (issue: Issue, material?: CheckMaterial) => readonly Finding[];

/** A checker that remembers: after an edit only the part that changed is read again, and what goes over the whole. */
export function createChecker(): Checker {
  const readParts = createPartReader();
  const hash = createHasher();
  const known = new WeakMap<CheckedPart, { readonly context: PartContext; readonly drafts: PartDrafts }>();

  const draftsOf = (part: CheckedPart, context: PartContext): PartDrafts => {
    const before = known.get(part);
    if (before !== undefined && isSameContext(before.context, context)) return before.drafts;
    const drafts = new Map(
      PART_CHECKS.map((check) => [check, isOff(check, context) ? [] : check.inPart(part, context)] as const),
    );
    known.set(part, { context, drafts });
    return drafts;
  };

  /** What says the same is the same object, so that what was found with it holds. */
  let last: CheckedPublication | null = null;
  const kept = (publication: CheckedPublication): CheckedPublication => {
    const isSame = last !== null && (last === publication || JSON.stringify(last) === JSON.stringify(publication));
    if (last === null || !isSame) last = publication;
    return last;
  };

  return (issue, material = {}) => {
    const {
      open = NO_OPEN_POINTS,
      entities = NOBODY,
      earlierTexts = null,
      otherIssues = null,
      formats = [],
    } = material;
    const publication = kept(material.publication ?? houseOf(issue.language));
    const parts = readParts(issue);
    const review = material.review ?? reviewState(issue, publication.workflow, hash);
    const { language } = issue;
    const context = { issue, parts, publication, language, review, open, entities, earlierTexts, otherIssues, formats };
    const ofParts = parts.map((part) => draftsOf(part, { publication, language }));
    const found = CHECKS.filter((check) => !isOff(check, context)).flatMap((check) => {
      const drafts = 'inPart' in check ? ofParts.flatMap((all) => all.get(check) ?? []) : check.inIssue(context);
      return drafts.map((draft) => findingOf(check, draft, context));
    });
    const each = [...new Map(found.map((finding) => [finding.id, finding])).values()];
    return SEVERITIES.flatMap((severity) => each.filter((finding) => finding.severity === severity));
  };
}

type PartDrafts = ReadonlyMap<Check, readonly FindingDraft[]>;

const NOBODY: readonly Entity[] = [];
const PART_CHECKS: readonly PartCheck[] = CHECKS.filter((check) => 'inPart' in check);

const isOff = ({ name }: Check, { publication }: PartContext): boolean => publication.checks.levels[name] === 'off';

const isSameContext = (a: PartContext, b: PartContext): boolean =>
  a.language === b.language && a.publication === b.publication;

function findingOf({ name, severity }: Check, draft: FindingDraft, { publication }: PartContext): Finding {
  const { message, why, passage = null, thing = null, fixes = [] } = draft;
  const level = publication.checks.levels[name] ?? severity;
  const place = { ...draft.place, passage, thing };
  return {
    id: findingId(name, place, draft.what ?? passage?.quote ?? ''),
    check: name,
    severity: level === 'off' ? severity : level,
    message,
    why,
    place,
    fixes,
  };
}

const houses = new Map<string, CheckedPublication>();

/** What is asked of an issue of which no publication is known: no targets, the usual names. */
function houseOf(language: string): CheckedPublication {
  const known = houses.get(language) ?? {
    name: '',
    brand: defaultBrand(),
    houseNames: defaultHouseNames(language),
    wordTargets: { development: 0, issue: 0 },
    checks: DEFAULT_CHECK_POLICY,
    namingChecksOff: [],
    backReference: '',
    workflow: DEFAULT_WORKFLOW,
  };
  houses.set(language, known);
  return known;
}
