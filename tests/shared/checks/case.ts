import { expect, it } from 'vitest';
import { defaultBrand } from '../../../src/shared/brand/index.ts';
import { type CheckMaterial, checkIssue, type Finding } from '../../../src/shared/checks/index.ts';
import { emptyRichText, paragraphs, type RichText } from '../../../src/shared/document/rich-text.ts';
import { DEFAULT_CHECK_POLICY } from '../../../src/shared/domain/check-policy.ts';
import type { Development, Source } from '../../../src/shared/domain/development.ts';
import { defaultHouseNames } from '../../../src/shared/domain/house-names.ts';
import { blankIssue, type Issue } from '../../../src/shared/domain/issue.ts';
import { DEFAULT_WORKFLOW } from '../../../src/shared/domain/workflow.ts';
import { readRichText } from '../../../src/shared/export/markdown/read-rich-text.ts';

/** What is found of one check: `field: message`, with the quoted words behind where it has some. */
export interface CheckCase {
  readonly of: string;
  readonly issue?: Partial<Omit<Issue, 'developments'>>;
  readonly developments?: readonly Partial<Development>[];
  readonly material?: CheckMaterial;
  readonly finds: readonly string[];
  /** What the first fix writes, by its edits. */
  readonly writes?: readonly string[];
}

export const rich = (markdown: string): RichText => (markdown === '' ? emptyRichText() : readRichText(markdown, ''));

export const source = (values: Partial<Source>): Source => ({
  id: 's1' as Source['id'],
  title: 'Port statistics',
  publisher: '',
  url: '',
  date: '',
  note: '',
  ...values,
});

/** An issue with nothing to find in it but what a case puts there, and that nobody has approved it. */
export const issueOf = ({ issue = {}, developments = [{}] }: Pick<CheckCase, 'issue' | 'developments'>): Issue => ({
  ...blankIssue('p' as never, 'en-GB'),
  id: 'i' as never,
  title: 'A Quay and a Furnace',
  number: '47',
  lede: paragraphs('The coast was busy.'),
  inContext: paragraphs('They answer one question.'),
  takeaway: paragraphs('Watch the quays.'),
  developments: developments.map((values, index) => ({
    id: `d${index + 1}` as Development['id'],
    headline: `Headline Number ${['One', 'Two', 'Three'][index] ?? 'More'}`,
    body: paragraphs('The ministry signed the terms.'),
    whyThisMatters: paragraphs('Shippers gain a berth.'),
    sources: [],
    topics: [],
    ...values,
  })),
  ...issue,
});

export const publicationOf = (values: Partial<NonNullable<CheckMaterial['publication']>> = {}) => ({
  name: 'Black Sea Digest',
  brand: defaultBrand(),
  houseNames: defaultHouseNames('en'),
  wordTargets: { development: 0, issue: 0 },
  checks: DEFAULT_CHECK_POLICY,
  namingChecksOff: [],
  backReference: '',
  workflow: DEFAULT_WORKFLOW,
  ...values,
});

const shown = ({ place, message }: Finding): string =>
  `${place.developmentId === null ? '' : `${place.developmentId} `}${place.field}: ${message}${place.passage === null ? '' : ` [${place.passage.quote}]`}`;

/** Runs a table of cases of one check. */
export function checkCases(id: string, name: string, cases: readonly CheckCase[]): void {
  it.each(cases.map((each) => [each.of, each] as const))(
    `[${id}] ${name}: %s`,
    (_of, { material, finds, writes, ...given }) => {
      const issue = issueOf(given);
      const found = checkIssue(issue, material).filter(({ check }) => check === name);
      expect(found.map(shown)).toEqual(finds);
      if (writes === undefined) return;
      const [fix] = found[0]?.fixes ?? [];
      expect(
        fix?.kind === 'replace' ? fix.edits.map(({ quote, replacement }) => `${quote}→${replacement}`) : [fix],
      ).toEqual(writes);
    },
  );
}
