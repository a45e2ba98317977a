import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createProfileStore } from '../../src/main/files/profile-store.ts';
import { FORMAT_DEFAULTS } from '../../src/shared/export/format-options.ts';

const folder = mkdtempSync(join(tmpdir(), 'digest-desk-profiles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const profile = {
  ...FORMAT_DEFAULTS,
  name: 'Sunday mailing',
  formats: ['html', 'site'] as const,
  folder: '/home/desk',
  subfolders: '{year}',
};

describe('The export profiles of a machine', () => {
  it('[D13] are none at first, and what was kept afterwards', async () => {
    const store = createProfileStore(join(folder, 'profiles.json'));
    expect(await store.read()).toEqual([]);
    await store.write([{ ...profile, formats: [...profile.formats] }]);
    expect(await createProfileStore(join(folder, 'profiles.json')).read()).toEqual([profile]);
  });

  it('[D13] that cannot be read are left as they are, and the place is named', async () => {
    const path = join(folder, 'damaged.json');
    const text = JSON.stringify({
      format: 'digest-desk/export-profiles',
      version: 1,
      profiles: [{ ...profile, formats: ['doc'] }],
    });
    writeFileSync(path, text);
    await expect(createProfileStore(path).read()).rejects.toMatchObject({
      kind: 'damaged',
      message: expect.stringContaining('profiles.0.formats.0'),
    });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
