import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeBrandFile } from '../../src/shared/brand/index.ts';
import { checkIssue } from '../../src/shared/checks/index.ts';
import { newPublication } from '../../src/shared/crdt/publication-document.ts';
import { blockText } from '../../src/shared/document/plain-text.ts';
import { DEFAULT_CHECK_POLICY } from '../../src/shared/domain/check-policy.ts';
import type { Issue } from '../../src/shared/domain/issue.ts';
import type { OpenPoints } from '../../src/shared/domain/open-points.ts';
import { DEFAULT_WORKFLOW } from '../../src/shared/domain/workflow.ts';
import { writeRegisterCsv } from '../../src/shared/entities/index.ts';
import { writeIssueJson } from '../../src/shared/export/json/index.ts';
import { sampleLibrary } from '../../src/shared/sample/sample-library.ts';
import { issueOf, publicationOf, rich, source } from '../shared/checks/case.ts';
import { recordOf, signers } from '../shared/record/keys.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'digest-desk-check-'));
/** Each run once: to start the program takes longer than what it does. */
const runs = new Map<string, ReturnType<typeof run>>();
const run = (words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/digest.mjs'), ...words], { encoding: 'utf8', cwd: folder });
function digest(...words: readonly string[]) {
  const key = words.join(' ');
  const done = runs.get(key) ?? run(words);
  runs.set(key, done);
  return done;
}
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

const { issues, register } = sampleLibrary('p' as never);
const sample = issues.at(-1) as Issue;
const open: OpenPoints = {
  threads: [
    {
      id: 't1',
      part: 'd1' as never,
      place: { developmentId: 'd1' as never, field: 'body' },
      quote: 'terms',
      isBlocking: true,
      who: 'Ayla',
      words: 'Which ones?',
    },
  ],
  suggestions: [],
};
const messy = issueOf({
  issue: { id: 'issue-47' as never },
  developments: [{ body: rich('TK terms [here](http://a.org) in Kiev.'), sources: [source({ url: 'nope nope' })] }],
});
const rules = {
  wordTargets: { development: 3, issue: 0 },
  checks: {
    ...DEFAULT_CHECK_POLICY,
    levels: {
      'part-not-approved': 'off',
      'malformed-link': 'hint',
      'unresolved-note': 'warning',
      'blocking-thread': 'off',
    },
    houseRules: [{ id: 'r', pattern: 'Kiev', isCaseSensitive: true, message: 'Kyiv, not Kiev', replacement: 'Kyiv' }],
  },
  namingChecksOff: [],
  backReference: '',
  workflow: DEFAULT_WORKFLOW,
} as const;

beforeAll(async () => {
  write('sample.json', writeIssueJson(sample));
  write('register.csv', writeRegisterCsv(register));
  write('messy.json', writeIssueJson(messy, { open }));
  const publication = newPublication('p' as never, 'Black Sea Digest', 'en');
  write('brand.json', writeBrandFile({ publication, rules, logos: new Map() }));
  const blockers = checkIssue(messy, { open }).filter(({ severity }) => severity === 'blocker');
  const record = await recordOf(
    blockers.map(({ id }) => [signers.Bob, { kind: 'overridden', findingId: id, reason: 'Agreed by phone.' }]),
  );
  write('decided.json', writeIssueJson({ ...messy, record }, { open }));
});

describe('digest check', () => {
  it('[D2] prints the same findings as the window, and exits 1 on a blocker', () => {
    const done = digest('check', 'sample.json', '--register', 'register.csv', '--json');
    const found = JSON.parse(done.stdout).findings as { id: string; message: string }[];
    expect(found.map(({ id, message }) => [id, message])).toEqual(
      checkIssue(sample, { entities: register }).map(({ id, message }) => [id, message]),
    );
    expect(done.status).toBe(1);
  });

  it('[D2] knows the threads that the issue’s JSON says are open', () => {
    expect(digest('check', 'messy.json').stdout).toContain(
      'blocker: Blocking thread is open — Ayla: “Which ones?” [1 Headline Number One, body]',
    );
  });

  it('[D2] goes by the rules in a brand’s file, and exits 0 where nothing blocks', () => {
    const done = digest('check', 'messy.json', '--brand', 'brand.json');
    expect(done.stdout).toContain('warning: Kyiv, not Kiev — “Kiev” [1 Headline Number One, body]');
    expect(done.stdout).toContain('warning: “TK” is unresolved');
    expect(done.stdout).toContain('hint: The source “Port statistics” has no address that opens');
    expect(done.stdout).toContain('over the target of 3');
    expect(done.stdout).not.toContain('blocker:');
    expect(done.status).toBe(0);
  });

  it('[D2] exits 0 where every blocker was gone on over, and says the reason', () => {
    const done = digest('check', 'decided.json');
    expect(done.stdout).toContain('blocker: “TK” is unresolved');
    expect(done.stdout.match(/gone on over: Agreed by phone\./g)).toHaveLength(
      done.stdout.match(/^blocker/gm)?.length ?? 0,
    );
    expect(done.status).toBe(0);
  });

  it('[D2] writes SARIF that the official schema of 2.1.0 takes, at the lines of the file', () => {
    // It is of draft 04, which differs from what Ajv reads by the name of `$id` alone here.
    const {
      $schema: _draft,
      id: _id,
      ...schema
    } = JSON.parse(
      readFileSync(join(root, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
    );
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const log = JSON.parse(digest('check', 'decided.json', '--sarif').stdout);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    const [run] = log.runs;
    expect(run.results.length).toBeGreaterThan(5);
    const note = run.results.find((result: { ruleId: string }) => result.ruleId === 'unresolved-note');
    const lines = readFileSync(join(folder, 'decided.json'), 'utf8').split('\n');
    expect(lines[note.locations[0].physicalLocation.region.startLine - 1]).toContain('TK terms');
    expect(note.suppressions).toEqual([{ kind: 'external', justification: 'Agreed by phone.' }]);
    expect(run.tool.driver.rules[note.ruleIndex].id).toBe('unresolved-note');
  });

  it('[D1] shows how each development reads, without a verdict', () => {
    const { readability } = JSON.parse(digest('check', 'sample.json', '--register', 'register.csv', '--json').stdout);
    expect(readability).toHaveLength(sample.developments.length);
    for (const { lix, wordsPerSentence, developmentId } of readability) {
      const words = blockText(sample.developments.find(({ id }) => id === developmentId)?.body ?? rich('')).split(
        ' ',
      ).length;
      expect(lix).toBeGreaterThan(wordsPerSentence);
      expect(wordsPerSentence).toBeLessThan(words);
    }
  });

  it('[D2] takes a text apart by the names that the brand gives its sections', () => {
    write('text.txt', 'Week 3\n\n1. Poti Opens a Quay\n\nThe quay is open.\n\nQuayside: Shippers gain a berth.\n');
    const publication = newPublication('p' as never, 'Black Sea Digest', 'en');
    const houseNames = { ...publication.houseNames, whyThisMatters: ['Quayside'] };
    write('named.json', writeBrandFile({ publication: { ...publication, houseNames }, logos: new Map() }));
    expect(digest('check', 'text.txt').stdout).toContain('No Why This Matters');
    expect(digest('check', 'text.txt', '--brand', 'named.json').stdout).not.toContain('No Quayside');
  });

  it('[D2] refuses --json and --sarif together', () => {
    const done = digest('check', 'sample.json', '--json', '--sarif');
    expect([done.status, done.stderr]).toEqual([2, 'check: --json or --sarif, not both: each is all of the output.\n']);
  });

  it('[D2] a publication without rules of its own is checked by the usual ones', () => {
    expect(checkIssue(messy, { publication: publicationOf() }).map(({ id }) => id)).toEqual(
      checkIssue(messy).map(({ id }) => id),
    );
  });
});
