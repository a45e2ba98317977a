import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PublicationId } from '../../../src/shared/domain/ids.ts';
import type { HouseNames } from '../../../src/shared/domain/publication.ts';
import { buildIssue, mapSource, outlineOf, readSource } from '../../../src/shared/import/index.ts';
import { wordsOfIssue } from './issue-outline.ts';

const folder = join(import.meta.dirname, '../../fixtures/import');
const layouts = readdirSync(folder).filter((name) => /\.(txt|md|html)$/.test(name));

describe('digests in layouts of many kinds', () => {
  test('[A19] there are at least eight layouts besides the reference', () => {
    expect(layouts.length).toBeGreaterThanOrEqual(8);
  });

  test.each(layouts)('[A19] imports %s with no correction', async (name) => {
    const source = await readSource({ name, content: new Uint8Array(readFileSync(join(folder, name))) });
    if (!source.ok) throw new Error(source.error.message);
    const mapping = mapSource(source.value, { houseNames: houseNamesOf(name) });

    expect(wordsOfIssue(buildIssue(mapping, 'p' as PublicationId))).toEqual(
      JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')),
    );
    const outline = outlineOf(mapping);
    expect(outline.inIssue + outline.leftOut, 'every paragraph is placed or left out').toBe(source.value.blocks.length);
  });
});

function houseNamesOf(name: string): Partial<HouseNames> {
  const beside = readdirSync(folder).find((other) => other === `${name}.names.json`);
  return beside === undefined ? {} : JSON.parse(readFileSync(join(folder, beside), 'utf8'));
}
