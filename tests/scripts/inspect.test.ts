import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeRegisterCsv } from '../../src/shared/entities/index.ts';
import { writeIssueJson } from '../../src/shared/export/json/index.ts';
import { sampleLibrary } from '../../src/shared/sample/sample-library.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'digest-desk-inspect-'));
const digest = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/digest.mjs'), ...words], { encoding: 'utf8', cwd: folder });
const path = (name: string) => join(folder, name);

beforeAll(() => {
  const { issues, register } = sampleLibrary('p' as never);
  for (const issue of issues) writeFileSync(path(`${issue.number}.json`), writeIssueJson(issue));
  writeFileSync(path('register.csv'), writeRegisterCsv(register));
  writeFileSync(
    path('text.txt'),
    'Week 3\n\n1. Poti Opens a $1.8B Quay\n\nThe quay costs $1.6 billion and takes about 40 MW.\n',
  );
});

describe('digest inspect', () => {
  it('[B7] works from the text alone, with typed values', () => {
    const done = digest('inspect', path('text.txt'), '--json');
    const found = JSON.parse(done.stdout);
    expect(found.entities).toEqual([]);
    expect(found.unknownNames).toContainEqual({ text: 'Poti', kind: 'place', developmentIndex: 0, field: 'headline' });
    expect(found.figures).toContainEqual({
      text: '$1.8B',
      value: 1_800_000_000,
      unit: null,
      currency: 'USD',
      approximate: false,
      range: null,
      developmentIndex: 0,
      field: 'headline',
    });
    expect(found.figures).toContainEqual(expect.objectContaining({ value: 40, unit: 'MW', approximate: true }));
  });

  it('[B9] names the kind of a mismatch, both places, and exits 1', () => {
    const done = digest('inspect', path('text.txt'), '--json');
    expect(done.status).toBe(1);
    const [mismatch] = JSON.parse(done.stdout).mismatches;
    expect(mismatch.kind).toBe('value-differs');
    expect(mismatch.places.map((place: { field: string; quote: string }) => [place.field, place.quote])).toEqual([
      ['headline', '$1.8B'],
      ['body', '$1.6 billion'],
    ]);
  });

  it('[B2] finds the names of a register, and takes earlier issues', () => {
    const done = digest(
      'inspect',
      path('47.json'),
      '--register',
      path('register.csv'),
      '--earlier',
      path('46.json'),
      '--json',
    );
    const found = JSON.parse(done.stdout);
    expect(found.entities).toContainEqual({
      text: 'Anadolu Cell',
      kind: 'company',
      entityId: 'ent-anadolu-cell',
      developmentIndex: 3,
      field: 'headline',
    });
    expect(found.unknownNames.map((name: { text: string }) => name.text)).toEqual(
      expect.arrayContaining(['Ferranova', 'Tekkeköy']),
    );
    expect(found.mismatches.map((mismatch: { kind: string }) => mismatch.kind)).toEqual(['sum']);
  });

  it('[B2] says in words what it found without --json', () => {
    const done = digest('inspect', path('47.json'), '--register', path('register.csv'));
    expect(done.stdout).toMatch(/^entity: Anadolu Cell \(company\) \[development 4, headline\]$/m);
    expect(done.stdout).toMatch(/^mismatch: .*\$590 million/m);
  });
});

describe('digest search', () => {
  it('[B14] finds texts in the issues of a folder, and filters on numbers', () => {
    const done = digest('search', '> 100 m USD, Türkiye', folder, '--register', path('register.csv'), '--json');
    expect(done.status).toBe(0);
    expect(JSON.parse(done.stdout).hits[0].headline).toContain('Anadolu Cell');
  });

  it('[B14] exits 1 where nothing fits', () => {
    expect(digest('search', 'zzzzqqq', path('47.json')).status).toBe(1);
  });
});

describe('digest register', () => {
  it('[B1] goes from CSV to JSON and back without a change', () => {
    expect(digest('register', 'import', path('register.csv'), '-o', path('register.json')).status).toBe(0);
    const back = digest('register', 'export', path('register.json'));
    expect(back.stdout).toBe(readFileSync(path('register.csv'), 'utf8'));
  });

  it('[B1] names a bad row by its number and keeps the good ones', () => {
    writeFileSync(
      path('bad.csv'),
      'name,kind,country\nPoti,place,GE\nNowhere,place,Atlantis\n,company,\nVantu Steel,company,RO\n',
    );
    const done = digest('register', 'import', path('bad.csv'));
    expect(done.status).toBe(1);
    expect(JSON.parse(done.stdout).entities.map((entity: { name: string }) => entity.name)).toEqual([
      'Poti',
      'Vantu Steel',
    ]);
    expect(done.stderr).toMatch(/row 3: .*Atlantis/);
    expect(done.stderr).toMatch(/row 4: /);
  });

  it.each([
    [['register', 'import', 'absent.csv'], 'there is no such file'],
    [['register', 'sideways', 'x.csv'], 'say import or export'],
    [['search'], 'say what to look for'],
    [['inspect', 'text.txt', '--register', 'absent.csv'], 'there is no such file'],
  ])('[B1] bad usage %j exits 2 and names the remedy, without a stack', (words, said) => {
    const done = digest(...words);
    expect(done.status).toBe(2);
    expect(done.stderr).toContain(said);
    expect(done.stderr).not.toMatch(/\n\s+at /);
  });
});
