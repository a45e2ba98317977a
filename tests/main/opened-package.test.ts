import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOpenedPackages, packagesIn } from '../../src/main/files/opened-package.ts';

const folder = mkdtempSync(join(tmpdir(), 'digest-desk-opened-'));

describe('packages that the system asks to open', () => {
  it('[X1] finds them among the words behind the program’s name, wherever it was started', () => {
    expect(
      packagesIn(['--no-sandbox', '.', 'a.digest', '/tmp/B.DIGEST', '--x=c.digest', 'd.docx'], '/home/nino'),
    ).toEqual(['/home/nino/a.digest', '/tmp/B.DIGEST']);
  });

  it('[X1] gives each once, in their order, and tells of each', async () => {
    let told = 0;
    const opened = createOpenedPackages(() => {
      told += 1;
    });
    for (const name of ['one.digest', 'two.digest']) {
      writeFileSync(join(folder, name), name);
      opened.add(join(folder, name));
    }
    expect(told).toBe(2);
    const first = await opened.take();
    expect([first?.name, new TextDecoder().decode(first?.content)]).toEqual(['one.digest', 'one.digest']);
    expect((await opened.take())?.name).toBe('two.digest');
    expect(await opened.take()).toBeNull();
  });

  it('[X1] names a file that is gone', async () => {
    const opened = createOpenedPackages(() => {});
    opened.add(join(folder, 'gone.digest'));
    await expect(opened.take()).rejects.toThrow(/“gone\.digest” could not be read/);
    expect(await opened.take()).toBeNull();
  });
});
