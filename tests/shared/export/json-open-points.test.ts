import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { NO_OPEN_POINTS, type OpenPoints } from '../../../src/shared/domain/open-points.ts';
import { parseIssueJson, writeIssueJson } from '../../../src/shared/export/json/index.ts';
import { readOpenPoints } from '../../../src/shared/export/json/open-points.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';

const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../resources/schema/issue.schema.json'), 'utf8')),
);
const issue = sampleIssue('p' as never);
const first = issue.developments[0]?.id ?? null;
const open: OpenPoints = {
  threads: [
    {
      id: 't1',
      part: first,
      place: { developmentId: first, field: 'body' },
      quote: 'terms',
      isBlocking: true,
      who: 'Ayla Demir',
      words: 'Which ones?',
    },
    { id: 't2', part: null, place: null, quote: '', isBlocking: false, who: '', words: '' },
  ],
  suggestions: [{ id: 's1', part: 'lede', place: { developmentId: null, field: 'lede' }, who: 'Tomas Lind' }],
};

describe('what is open, in an issue’s JSON', () => {
  it('[D1] reads back equal, as the schema says, and is no part of the issue', () => {
    const text = writeIssueJson(issue, { open });
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(readOpenPoints(text)).toEqual(open);
    expect(parseIssueJson(text)).toEqual(parseIssueJson(writeIssueJson(issue)));
  });
  it('[D1] is nothing where a file says nothing of it, or what cannot be read', () => {
    expect(readOpenPoints(writeIssueJson(issue))).toEqual(NO_OPEN_POINTS);
    expect(readOpenPoints('{"open":{"threads":[{"id":7}]}}')).toEqual(NO_OPEN_POINTS);
  });
});
