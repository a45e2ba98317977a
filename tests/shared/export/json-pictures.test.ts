import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseIssueJson, writeIssueJson } from '../../../src/shared/export/json/index.ts';
import { ENTITIES, firstId, pictured } from './pictured-issue.ts';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../resources/schema/issue.schema.json'), 'utf8'),
);
const json = writeIssueJson(pictured, { entities: ENTITIES });

describe('pictures in JSON', () => {
  it('[B13] fit the schema that ships, with charts’ tables, figures and entities', () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    expect([validate(JSON.parse(json)), validate.errors]).toEqual([true, null]);
    expect(JSON.parse(json)).toMatchObject({
      figures: [{ measures: 'Total cost' }],
      entities: [{ name: 'Varsk </script> Port Authority', developmentIds: [firstId, null] }],
      pictures: expect.arrayContaining([
        expect.objectContaining({
          content: { kind: 'chart', chart: expect.objectContaining({ columns: ['Port', '2026'] }) },
        }),
      ]),
    });
  });
  it('[B13] read back to an equal issue', () => {
    expect(parseIssueJson(json)).toEqual({ ok: true, value: pictured });
  });
  it('[B13] name the place of what does not fit', () => {
    const broken = JSON.parse(json);
    broken.pictures[1].content.sha256 = 'short';
    expect(parseIssueJson(JSON.stringify(broken))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('pictures.1.content.sha256') },
    });
  });
});
