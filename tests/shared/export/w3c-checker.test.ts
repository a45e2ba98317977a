import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newPublication } from '../../../src/shared/crdt/publication-document.ts';
import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import { blankIssue } from '../../../src/shared/domain/issue.ts';
import { writeIssueHtml } from '../../../src/shared/export/html/index.ts';
import { sampleIssue, samplePublication } from '../../../src/shared/sample/sample-issue.ts';
import { issue as anyIssue } from '../generated-issues.ts';
import { EVIL, hostile } from './hostile-issue.ts';
import { ENTITIES, pictured, source } from './pictured-issue.ts';

const JAR = resolve(import.meta.dirname, '../../../node_modules/vnu-jar/build/dist/vnu.jar');
const hasJava = spawnSync('java', ['-version']).status === 0;
const SEED = 20261125;

const publication = { ...newPublication('p' as never, 'x', 'en'), ...samplePublication('p' as never) };
const sample = sampleIssue('p' as never);
const hostileHouse = { ...publication, name: EVIL, tagline: EVIL };
const arabic = {
  ...blankIssue('p' as never, 'ar'),
  title: 'نشرة البحر الأسود',
  lede: paragraphs('ميناء جديد، 12 كم.'),
};

/** Pages by name, each with what a page may have. */
const PAGES: Readonly<Record<string, string>> = {
  sample: writeIssueHtml(sample, publication),
  'sample-notes': writeIssueHtml(sample, publication, { sources: 'notes' }),
  'sample-a4': writeIssueHtml(sample, publication, { paper: 'A4' }),
  'without-a-publication': writeIssueHtml(sample),
  pictured: writeIssueHtml(pictured, publication, { pictures: source, entities: ENTITIES }),
  'pictured-letter': writeIssueHtml(pictured, publication, { pictures: source, paper: 'Letter' }),
  hostile: writeIssueHtml(hostile, hostileHouse),
  'hostile-a4': writeIssueHtml(hostile, hostileHouse, { paper: 'A4' }),
  blank: writeIssueHtml(blankIssue('p' as never, 'en')),
  arabic: writeIssueHtml(arabic, publication),
  ...Object.fromEntries(
    fc
      .sample(anyIssue, { seed: SEED, numRuns: 20 })
      .map((issue, index) => [`generated-${index}`, writeIssueHtml(issue)]),
  ),
};

test.skipIf(!hasJava)(
  `[A23] every page passes the W3C’s checker without an error or a warning (seed ${SEED}; needs java)`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'digest-desk-w3c-'));
    for (const [name, html] of Object.entries(PAGES)) writeFileSync(join(folder, `${name}.html`), html);
    const checked = spawnSync('java', ['-Xss8m', '-jar', JAR, '--format', 'json', '--exit-zero-always', folder], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const { messages } = JSON.parse(checked.stderr) as { messages: readonly CheckerMessage[] };
    const told = messages.filter(({ message }) => !NOT_FAULTS.some((pattern) => pattern.test(message)));
    expect(told.map((found) => `${found.url?.split('/').at(-1)}: ${found.message} ${found.extract ?? ''}`)).toEqual([]);
  },
);

/** Warnings that are none to us. */
const NOT_FAULTS = [
  // Words go out as they were written; the generated ones are of any letters there are.
  /not in Unicode Normalization Form C/,
  // Data for machines is not run, so a browser does not block it; and `img-src data:` does allow an image in a `data:` URI.
  /^(Inline script|Resource) violates Content Security Policy/,
];

interface CheckerMessage {
  readonly url?: string;
  readonly message: string;
  readonly extract?: string;
}
