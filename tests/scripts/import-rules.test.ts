import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Source files that the fixtures import; what they hold does not matter. */
const THERE = [
  'src/shared/domain/issue.ts',
  'src/shared/ipc/contract.ts',
  'src/shared/crdt/issue-document.ts',
  'src/main/files/atomic-write.ts',
  'src/preload/index.ts',
  'src/renderer/ui/button.ts',
  'src/renderer/storage/database.ts',
  'src/renderer/documents/open-document.ts',
  'src/renderer/features/library/index.ts',
  'src/renderer/features/library/row.ts',
  'src/renderer/app/route.ts',
];

const folder = mkdtempSync(join(tmpdir(), 'digest-desk-rules-'));
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

/** Runs the checker of `npm run check` with our own rules, in the fixture or in the project. */
function checkImports(cwd: string): { code: number | null; output: string } {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const done = spawnSync(process.execPath, [program, '--config', config, 'src'], { cwd, encoding: 'utf8' });
  return { code: done.status, output: done.stdout + done.stderr };
}

const FORBIDDEN: readonly (readonly [claim: string, file: string, line: string])[] = [
  [
    'shared from main',
    'src/shared/domain/bad-1.ts',
    "import { here } from '../../main/files/atomic-write.ts';\nexport const x = here;",
  ],
  [
    'shared from Node',
    'src/shared/domain/bad-2.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;",
  ],
  [
    'plain shared from the layout of the documents',
    'src/shared/checks/bad-20.ts',
    "import { x as y } from '../crdt/issue-document.ts';\nexport const x = y;",
  ],
  ['shared from Yjs', 'src/shared/domain/bad-3.ts', "import { Doc } from 'yjs';\nexport const x = Doc;"],
  [
    'main from the renderer',
    'src/main/bad-4.ts',
    "import { here } from '../renderer/app/route.ts';\nexport const x = here;",
  ],
  [
    'preload from the domain',
    'src/preload/bad-5.ts',
    "import { here } from '../shared/domain/issue.ts';\nexport const x = here;",
  ],
  [
    'ui from a feature',
    'src/renderer/ui/bad-6.ts',
    "import { here } from '../features/library/index.ts';\nexport const x = here;",
  ],
  [
    'ui from shared',
    'src/renderer/ui/bad-7.ts',
    "import { here } from '../../shared/domain/issue.ts';\nexport const x = here;",
  ],
  [
    'storage from documents',
    'src/renderer/storage/bad-8.ts',
    "import { here } from '../documents/open-document.ts';\nexport const x = here;",
  ],
  [
    'platform from the domain',
    'src/renderer/platform/bad-9.ts',
    "import { here } from '../../shared/domain/issue.ts';\nexport const x = here;",
  ],
  [
    'a feature from another',
    'src/renderer/features/write/bad-10.ts',
    "import { here } from '../library/index.ts';\nexport const x = here;",
  ],
  [
    'app from a feature’s inside',
    'src/renderer/app/bad-11.ts',
    "import { here } from '../features/library/row.ts';\nexport const x = here;",
  ],
  [
    'a type of main in shared',
    'src/shared/domain/bad-12.ts',
    "import type { Here } from '../../main/files/atomic-write.ts';\nexport type X = Here;",
  ],
  [
    'Dexie in a feature',
    'src/renderer/features/write/bad-13.ts',
    "import { Dexie } from 'dexie';\nexport const x = Dexie;",
  ],
  [
    'Lexical in a feature',
    'src/renderer/features/write/bad-14.ts',
    "import { $getRoot } from 'lexical';\nexport const x = $getRoot;",
  ],
  [
    '@lexical/link in a feature',
    'src/renderer/features/write/bad-15.ts',
    "import { LinkNode } from '@lexical/link';\nexport const x = LinkNode;",
  ],
  ['Electron in the renderer', 'src/renderer/app/bad-16.ts', "import { app } from 'electron';\nexport const x = app;"],
  ['Yjs in storage', 'src/renderer/storage/bad-17.ts', "import { Doc } from 'yjs';\nexport const x = Doc;"],
];

/** Files that the table allows, beside the forbidden ones: the checker must tell them apart. */
const ALLOWED: readonly (readonly [claim: string, file: string, line: string])[] = [
  [
    'documents and shared in a feature',
    'src/renderer/features/write/good-1.ts',
    "import { here } from '../../documents/open-document.ts';\nimport type { Here } from '../../../shared/domain/issue.ts';\nexport const x: Here = here;",
  ],
  ['Dexie in storage', 'src/renderer/storage/good-2.ts', "import { Dexie } from 'dexie';\nexport const x = Dexie;"],
  [
    'Node and shared in main',
    'src/main/good-3.ts',
    "import { readFileSync } from 'node:fs';\nimport { here } from '../shared/domain/issue.ts';\nexport const x = [readFileSync, here];",
  ],
  [
    'a feature’s face in app',
    'src/renderer/app/good-4.ts',
    "import { here } from '../features/library/index.ts';\nexport const x = here;",
  ],
];

describe('import rules', () => {
  let checked = { code: null as number | null, output: '' };
  beforeAll(() => {
    for (const file of THERE) put(file, 'export const here = true;\nexport type Here = boolean;\n');
    for (const [, file, content] of [...FORBIDDEN, ...ALLOWED]) put(file, `${content}\n`);
    checked = checkImports(folder);
  });

  it('[A4] makes a forbidden import an error of the check', () => expect(checked.code).not.toBe(0));

  it.each(FORBIDDEN)('[A4] refuses %s', (_claim, file) => {
    expect(checked.output).toMatch(new RegExp(`error [^\\n]*: ${file} `));
  });

  it.each(ALLOWED)('[A4] allows %s', (_claim, file) => expect(checked.output).not.toContain(file));

  it('[A4] finds nothing forbidden in our own sources', () => {
    const { code, output } = checkImports(root);
    expect(output).toMatch(/no dependency violations found \([1-9]\d{2,} modules/);
    expect(code).toBe(0);
  });
});
