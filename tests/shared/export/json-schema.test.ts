import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeIssueJson } from '../../../src/shared/export/json/index.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';
import { issue } from '../generated-issues.ts';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../resources/schema/issue.schema.json'), 'utf8'),
);
const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);

describe('the JSON Schema that ships', () => {
  it('[A26] fits the sample and generated issues', () => {
    expect([validate(JSON.parse(writeIssueJson(sampleIssue('p' as never)))), validate.errors]).toEqual([true, null]);
    fc.assert(
      fc.property(issue, (given) => validate(JSON.parse(writeIssueJson(given))) === true),
      { seed: 20261122, numRuns: 60 },
    );
  });

  it('[A26] refuses a node that is not ours, and a missing part', () => {
    const file = JSON.parse(writeIssueJson(sampleIssue('p' as never)));
    file.lede.children[0].type = 'marquee';
    expect(validate(file)).toBe(false);
    const { takeaway: _takeaway, ...rest } = JSON.parse(writeIssueJson(sampleIssue('p' as never)));
    expect(validate(rest)).toBe(false);
  });
});
