import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createFolderWatch } from '../../../src/main/shared-folder/watch-folder.ts';

function watched() {
  const folder = join(mkdtempSync(join(tmpdir(), 'digest-desk-watch-')), 'Black Sea');
  mkdirSync(join(folder, 'devices', 'one'), { recursive: true });
  const onChange = vi.fn();
  const watch = createFolderWatch(onChange);
  onTestFinished(watch.end);
  return { folder, onChange, watch };
}

it('[X6] tells of what another device writes below the folder', async () => {
  const { folder, onChange, watch } = watched();
  await watch.keep(folder);
  writeFileSync(join(folder, 'devices', 'one', '000000001.ddlog'), 'x');
  await expect.poll(() => onChange.mock.calls.length, { timeout: 30_000 }).toBeGreaterThan(0);
});

it('[X6] a folder that went away and came back is watched anew', async () => {
  const { folder, onChange, watch } = watched();
  await watch.keep(folder);
  renameSync(folder, `${folder} away`);
  await watch.keep(folder);
  mkdirSync(join(folder, 'devices'), { recursive: true });
  await watch.keep(folder);
  onChange.mockClear();
  writeFileSync(join(folder, 'devices', 'two.ddlog'), 'x');
  await expect.poll(() => onChange.mock.calls.length, { timeout: 30_000 }).toBeGreaterThan(0);
});

it('[X6] a folder that is not there is no error', async () => {
  const { watch } = watched();
  await expect(watch.keep('/there/is/none')).resolves.toBeUndefined();
});
