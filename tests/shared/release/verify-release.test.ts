import { createHash, createPublicKey, verify } from 'node:crypto';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/shared/domain/release.ts';
import { canonicalBytes } from '../../../src/shared/record/index.ts';
import { verdictWords, verifyRelease } from '../../../src/shared/release/verify-release.ts';
import { Ayla, approvedSample, decided, found, releaseOf, Tomas } from './release-of.ts';

const { issue, files } = await releaseOf(await approvedSample());
const encode = (text: string) => new TextEncoder().encode(text);
const log = { issueId: issue.id, record: issue.record };
const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Manifest;
const withFiles = (change: (files: Map<string, Uint8Array>) => void) => {
  const changed = new Map(files);
  change(changed);
  return found(changed);
};
const problems = (...given: Parameters<typeof verifyRelease>) =>
  verifyRelease(...given).problems.map(({ kind, file }) => `${kind} ${file}`);

describe('A release', () => {
  it('[D9] is intact as it was written, by its own record and by that of the issue', () => {
    expect(verifyRelease(found(files)).problems).toEqual([]);
    expect(verifyRelease(found(files), { log, publicKey: Ayla.publicKey }).problems).toEqual([]);
    expect(verdictWords({ problems: [] })).toBe('Intact');
  });

  it('[D9] has each file’s size and SHA-256, what was approved, who signed it, and Ed25519 over RFC 8785 as others read them', () => {
    for (const { name, bytes, sha256 } of manifest.files) {
      const content = files.get(name) ?? new Uint8Array();
      expect({ bytes, sha256 }).toEqual({
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      });
    }
    expect(manifest.approvals).toHaveLength(issue.developments.length + 3);
    expect(manifest.notApproved).toEqual([]);
    const { signature, ...unsigned } = manifest;
    const key = createPublicKey({
      key: Buffer.from(`302a300506032b6570032100${manifest.publicKey}`, 'hex'),
      format: 'der',
      type: 'spki',
    });
    expect(verify(null, Buffer.from(canonicalize(unsigned) ?? ''), key, Buffer.from(signature, 'hex'))).toBe(true);
    const released = issue.record.entries.at(-1)?.action;
    expect(released).toMatchObject({
      kind: 'released',
      manifestSha256: createHash('sha256')
        .update(files.get('manifest.json') ?? '')
        .digest('hex'),
      contentHash: manifest.contentHash,
    });
  });

  it.each([
    ['altered', (map: Map<string, Uint8Array>) => map.set('digest.html', encode('<p>A quay.</p>')), 'digest.html'],
    ['altered', (map: Map<string, Uint8Array>) => map.set('digest.html', encode('<p>A quaY</p>')), 'digest.html'],
    ['missing', (map: Map<string, Uint8Array>) => map.delete('pictures/quay.png'), 'pictures/quay.png'],
    ['extra', (map: Map<string, Uint8Array>) => map.set('pictures/more.png', encode('x')), 'pictures/more.png'],
    ['missing', (map: Map<string, Uint8Array>) => map.delete('manifest.json'), 'manifest.json'],
    ['missing', (map: Map<string, Uint8Array>) => map.delete('record.json'), 'record.json'],
    ['altered', (map: Map<string, Uint8Array>) => map.set('manifest.json', encode('{}')), 'manifest.json'],
    ['altered', (map: Map<string, Uint8Array>) => map.set('record.json', encode('[')), 'record.json'],
  ] as const)('[D11] names a file that is %s', (kind, change, file) => {
    expect(problems(withFiles(change))).toEqual([`${kind} ${file}`]);
  });

  it('[D11] names every one of several, and counts them', () => {
    const verdict = verifyRelease(
      withFiles((map) => {
        map.set('digest.html', encode('x'));
        map.delete('pictures/quay.png');
        map.set('notes.txt', encode('x'));
      }),
    );
    expect(verdict.problems.map(({ message }) => message)).toEqual([
      'digest.html was altered; it had 13 bytes and has 1',
      'pictures/quay.png is missing',
      'notes.txt is not of this release',
    ]);
    expect(verdictWords(verdict)).toBe('1 altered, 1 missing, 1 extra');
  });

  it('[D11] says that a manifest was changed, also where the changed file fits it', () => {
    const changed = encode('<p>Another</p>');
    const sha256 = createHash('sha256').update(changed).digest('hex');
    const forged = {
      ...manifest,
      files: manifest.files.map((file) =>
        file.name === 'digest.html' ? { ...file, sha256, bytes: changed.length } : file,
      ),
    };
    const folder = withFiles((map) => {
      map.set('digest.html', changed);
      map.set('manifest.json', encode(JSON.stringify(forged)));
    });
    expect(problems(folder)).toEqual(['forged manifest.json', 'altered manifest.json']);
  });

  it('[D11] says that a manifest was signed anew by somebody else', async () => {
    const { signature: _, ...unsigned } = { ...manifest, by: Tomas.id, name: Tomas.name, publicKey: Tomas.publicKey };
    const resigned = { ...unsigned, signature: await Tomas.sign(unsigned) };
    const folder = withFiles((map) => map.set('manifest.json', encode(JSON.stringify(resigned))));
    expect(problems(folder)).toEqual(['altered manifest.json', 'unknown record.json']);
    expect(problems(folder, { publicKey: Ayla.publicKey })).toContain('forged manifest.json');
    // With the name of the other left in it, the key is not hers.
    const named = { ...resigned, by: Ayla.id };
    expect(problems(withFiles((map) => map.set('manifest.json', encode(JSON.stringify(named)))))).toContain(
      'forged manifest.json',
    );
  });

  it('[D11] says that the issue’s own record tells nothing of it, or was tampered with', async () => {
    const before = { ...log, record: (await approvedSample()).record };
    expect(verifyRelease(found(files), { log: before }).problems.map(({ message }) => message)).toEqual([
      'the record of the issue does not tell of release 47.1',
    ]);
    const [first, ...rest] = issue.record.entries;
    const tampered = { ...issue.record, entries: [{ ...first, name: 'Nobody' } as never, ...rest] };
    expect(verifyRelease(found(files), { log: { ...log, record: tampered } }).problems[0]?.message).toMatch(
      /^the record of the issue: entry 1 .*was changed/,
    );
    expect(problems(found(files), { log: { ...log, issueId: 'other' as never } })).toEqual(['unknown record.json']);
  });

  it('[D11] is checked by what the issue kept of it where the folder has lost its manifest', () => {
    const kept = new TextDecoder().decode(files.get('manifest.json'));
    const folder = withFiles((map) => {
      map.delete('manifest.json');
      map.set('digest.html', encode('x'));
    });
    expect(problems(folder, { manifest: kept, log })).toEqual(['missing manifest.json', 'altered digest.html']);
  });

  it('[D10] stays in the record when it is withdrawn, and says why', async () => {
    const withdrawn = await decided(issue, { kind: 'release-withdrawn', release: 1, reason: 'The wrong tonnage.' });
    const verdict = verifyRelease(found(files), { log: { ...log, record: withdrawn.issue.record } });
    expect(verdict).toMatchObject({ problems: [], withdrawn: 'The wrong tonnage.' });
  });

  it('[D11] refuses names that lead out of the folder', () => {
    const evil = { ...manifest, files: [{ name: '../../etc/passwd', bytes: 1, sha256: '0'.repeat(64) }] };
    expect(problems(withFiles((map) => map.set('manifest.json', encode(JSON.stringify(evil)))))).toEqual([
      'altered manifest.json',
    ]);
    expect(canonicalBytes(evil).length).toBeGreaterThan(0);
  });
});
