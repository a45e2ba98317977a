import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newDocument } from '../../../src/shared/crdt/new-document.ts';
import { createPublicationDocument, newPublication } from '../../../src/shared/crdt/publication-document.ts';
import { readIssue } from '../../../src/shared/crdt/read-issue.ts';
import { newPublicationId } from '../../../src/shared/domain/ids.ts';
import { blankIssue } from '../../../src/shared/domain/issue.ts';
import { packIssue, readPackage } from '../../../src/shared/exchange/index.ts';
import { sha256Hex } from '../../../src/shared/record/canonical-json.ts';
import { sampleIssue, samplePublication } from '../../../src/shared/sample/sample-issue.ts';
import { sampleRegister } from '../../../src/shared/sample/sample-register.ts';

const NOTE = {
  appVersion: '0.4.0',
  packedAt: '2026-11-26T08:00:00.000Z',
  packedBy: null,
  purpose: { kind: 'issue' as const },
};
const publication = { ...newPublication(newPublicationId(), 'Digest', 'en') };
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const picture = { sha256: sha256Hex(PNG), mediaType: 'image/png' as const, bytes: PNG };

const issue = {
  ...sampleIssue(publication.id),
  pictures: [
    {
      id: 'p1' as never,
      developmentId: null,
      order: 0,
      caption: '',
      credit: '',
      licence: '',
      alt: '',
      isDecorative: true,
      size: 'full' as const,
      placement: 'after' as const,
      content: {
        kind: 'image' as const,
        sha256: picture.sha256,
        mediaType: picture.mediaType,
        widthPx: 1,
        heightPx: 1,
        crop: null,
        focus: null,
      },
    },
  ],
};
const packed = packIssue(issue, publication, sampleRegister(), [picture], NOTE);

type Files = Record<string, Uint8Array>;
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const json = (value: unknown) => strToU8(JSON.stringify(value));

/** The package with its files changed; the manifest goes on saying the truth about them where `isHonest`. */
function changed(change: (files: Files) => void, isHonest = true): Uint8Array {
  const files: Files = { ...unzipSync(packed) };
  change(files);
  if (isHonest) {
    const manifest = JSON.parse(text(files['manifest.json']));
    for (const entry of manifest.entries) {
      const bytes = files[entry.path];
      if (bytes !== undefined) Object.assign(entry, { bytes: bytes.byteLength, sha256: sha256Hex(bytes) });
    }
    files['manifest.json'] = json(manifest);
  }
  return zipSync(files);
}

const manifestWith = (change: (manifest: Record<string, unknown>) => void) =>
  changed((files) => {
    const manifest = JSON.parse(text(files['manifest.json']));
    change(manifest);
    files['manifest.json'] = json(manifest);
  }, false);

/** Writes four bytes at every place of a signature plus an offset: the claims in an archive's heads. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number, name: string): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.byteLength; at += 1)
    if (view.getUint32(at, true) === signature) {
      const start = at + (signature === 0x02014b50 ? 46 : 30);
      if (text(copy.subarray(start, start + name.length)) === name) view.setUint32(at + offset, value, true);
    }
  return copy;
}

/** The package with the content of a version in it, honest but for what is given. */
const withVersion = (version: number, name?: string, bytes: Uint8Array = strToU8('deflated')) =>
  changed((files) => {
    const path = `versions/${name ?? sha256Hex(bytes)}`;
    files[path] = bytes;
    const manifest = JSON.parse(text(files['manifest.json']));
    Object.assign(manifest, { version });
    manifest.entries.push({ path, bytes: bytes.byteLength, sha256: sha256Hex(bytes) });
    files['manifest.json'] = json(manifest);
  });

const HOSTILE: readonly (readonly [claim: string, kind: string, says: RegExp, bytes: () => Uint8Array])[] = [
  ['no archive at all', 'not-a-package', /no package of Digest Desk/, () => strToU8('Dear all, please find attached')],
  ['an empty file', 'not-a-package', /no package/, () => new Uint8Array()],
  ['another archive', 'not-a-package', /no manifest/, () => zipSync({ 'word/document.xml': strToU8('<w/>') })],
  ['an archive without a manifest', 'not-a-package', /no manifest/, () => zipSync({ mimetype: strToU8('x') })],
  ['a truncated package', 'damaged', /cut short/, () => packed.slice(0, packed.byteLength - 200)],
  ['half a package', 'damaged', /cut short/, () => packed.slice(0, packed.byteLength / 2)],
  ['a package with its beginning cut off', 'not-a-package', /./, () => packed.slice(1_000)],
  [
    'a file that would leave its folder',
    'hostile',
    /“\.\.\/evil\.json”/,
    () => changed((files) => void (files['../evil.json'] = strToU8('{}'))),
  ],
  [
    'a file at an absolute path',
    'hostile',
    /“\/etc\/passwd”/,
    () => changed((files) => void (files['/etc/passwd'] = strToU8('x'))),
  ],
  [
    'a file that the manifest does not name',
    'hostile',
    /not in its manifest/,
    () => changed((files) => void (files[`pictures/${'a'.repeat(64)}`] = PNG)),
  ],
  [
    'a file that is not what the manifest says',
    'damaged',
    /“issue\.yjs” is not what its manifest says/,
    () => changed((files) => void (files['issue.yjs'] = strToU8('x')), false),
  ],
  [
    'a picture under another hash',
    'damaged',
    /does not have the checksum that it is named by/,
    () => changed((files) => void (files[`pictures/${picture.sha256}`] = strToU8('not this'))),
  ],
  [
    'a claim of two gigabytes',
    'hostile',
    /claims 2048 MB/,
    () => patched(packed, 0x02014b50, 24, 0x80000000, 'issue.yjs'),
  ],
  [
    'a bomb: a file that unpacks to more than it claims',
    'hostile',
    /unpacks to more than it claims/,
    () => {
      const bomb = changed((files) => void (files['issue.yjs'] = new Uint8Array(40_000_000)));
      return patched(patched(bomb, 0x02014b50, 24, 100, 'issue.yjs'), 0x04034b50, 22, 100, 'issue.yjs');
    },
  ],
  [
    'a document larger than any issue',
    'hostile',
    /may have 64 MB/,
    () => patched(packed, 0x02014b50, 24, 65 * 1024 * 1024, 'issue.yjs'),
  ],
  [
    'thousands of files',
    'hostile',
    /holds 2500 files/,
    () =>
      zipSync(
        Object.fromEntries(
          ['manifest.json', ...Array.from({ length: 2499 }, (_, at) => `f${at}`)].map((path) => [
            path,
            new Uint8Array(),
          ]),
        ),
      ),
  ],
  [
    'contents of versions in a package of the first version',
    'hostile',
    /no package of version 1 has/,
    () => withVersion(1),
  ],
  [
    'a version that is not what it is named by',
    'damaged',
    /does not have the checksum that it is named by/,
    () => withVersion(2, 'f'.repeat(64)),
  ],
  [
    'a version of more than 2 MB',
    'hostile',
    /claims .* and may have/,
    () => withVersion(2, undefined, new Uint8Array(2 * 1024 * 1024 + 1)),
  ],
  [
    'a later version',
    'newer',
    /version 7, made by Digest Desk 9\.1\.0, and this one reads version 2\. Nothing was changed\. Update/,
    () =>
      manifestWith((manifest) =>
        Object.assign(manifest, { version: 7, appVersion: '9.1.0', entries: 'of another kind' }),
      ),
  ],
  [
    'documents of a later layout',
    'newer',
    /later Digest Desk/,
    () =>
      changed((files) => {
        const doc = newDocument();
        Y.applyUpdate(doc, files['issue.yjs'] as Uint8Array);
        doc.getMap('meta').set('schemaVersion', 99);
        files['issue.yjs'] = Y.encodeStateAsUpdate(doc);
      }),
  ],
  [
    'a manifest that is no JSON',
    'not-a-package',
    /manifest/,
    () => changed((files) => void (files['manifest.json'] = strToU8('{"format":')), false),
  ],
  [
    'a manifest that names a file twice',
    'hostile',
    /names a file twice/,
    () => manifestWith((manifest) => void (manifest.entries as unknown[]).push((manifest.entries as unknown[])[0])),
  ],
  [
    'a manifest without a document',
    'hostile',
    /not in its manifest/,
    () => manifestWith((manifest) => void (manifest.entries as unknown[]).shift()),
  ],
  [
    'a document that is missing',
    'damaged',
    /“issue\.yjs” is missing/,
    () => changed((files) => void delete files['issue.yjs']),
  ],
  [
    'a document of noise',
    'damaged',
    /cannot be read/,
    () => changed((files) => void (files['issue.yjs'] = crypto.getRandomValues(new Uint8Array(5_000)))),
  ],
  [
    'a part of a document',
    'damaged',
    /cannot be read/,
    () =>
      changed((files) => {
        const doc = newDocument();
        Y.applyUpdate(doc, files['issue.yjs'] as Uint8Array);
        const vector = Y.encodeStateVector(doc);
        doc.getMap('meta').set('number', '48');
        doc.getMap('meta').set('number', '49');
        files['issue.yjs'] = Y.encodeStateAsUpdate(doc, vector);
        const [client = 0] = doc.store.clients.keys();
        if (doc.store.clients.size === 1) doc.clientID = client;
      }),
  ],
  [
    'a document in which a thread is a number',
    'damaged',
    /not laid out as one/,
    () =>
      changed((files) => {
        const doc = newDocument();
        Y.applyUpdate(doc, files['issue.yjs'] as Uint8Array);
        doc.getMap('threads').set('t1', 7);
        files['issue.yjs'] = Y.encodeStateAsUpdate(doc);
      }),
  ],
  [
    'a document in which a development has no body',
    'damaged',
    /not laid out as one/,
    () =>
      changed((files) => {
        const doc = newDocument();
        Y.applyUpdate(doc, files['issue.yjs'] as Uint8Array);
        doc.getMap('developments').set('d1', new Y.Map([['order', 'a0']]));
        files['issue.yjs'] = Y.encodeStateAsUpdate(doc);
      }),
  ],
  [
    'another issue than it says',
    'damaged',
    /another issue/,
    () => manifestWith((manifest) => Object.assign(manifest, { issue: { id: 'another', number: '', title: '' } })),
  ],
  [
    'a register that is no list',
    'damaged',
    /register\.json/,
    () => changed((files) => void (files['register.json'] = strToU8('{}'))),
  ],
  [
    'people with no keys',
    'damaged',
    /people\.json/,
    () => changed((files) => void (files['people.json'] = json([{ id: 'x', name: 'X' }]))),
  ],
];

describe('the package of an issue', () => {
  it('[X1] holds the issue, its publication, the register entries in use and its pictures, and reads back equal', () => {
    const read = readPackage('47.digest', packed);
    if (!read.ok) throw new Error(read.error.message);
    const { manifest, pictures, entities } = read.value;
    expect(manifest).toMatchObject({
      format: 'digest-desk/package',
      version: 1,
      issue: { id: issue.id },
      purpose: { kind: 'issue' },
    });
    const doc = newDocument();
    Y.applyUpdate(doc, read.value.issue);
    expect(readIssue(doc)).toEqual(issue);
    expect(pictures).toEqual([picture]);
    expect(entities.length).toBeGreaterThan(3);
    expect(entities.length).toBeLessThan(sampleRegister().length + 1);
  });

  it('[X1] is smaller than 100 KB for ten developments without pictures', () => {
    const [first] = issue.developments;
    if (first === undefined) throw new Error('no development');
    const developments = Array.from({ length: 10 }, (_, at) => ({
      ...(issue.developments[at % issue.developments.length] ?? first),
      id: `d${at}` as never,
    }));
    const bytes = packIssue({ ...issue, developments, pictures: [] }, publication, sampleRegister(), [], NOTE);
    expect(
      developments.map(({ body }) => JSON.stringify(body).length).reduce((sum, each) => sum + each),
    ).toBeGreaterThan(5_000);
    expect(bytes.byteLength).toBeLessThan(100_000);
  });

  it('[X1] can be listed and read by any zip program: names, order, media type', () => {
    expect(Object.keys(unzipSync(packed))).toEqual([
      'mimetype',
      'manifest.json',
      'issue.yjs',
      'publication.yjs',
      'register.json',
      'people.json',
      'record.json',
      `pictures/${picture.sha256}`,
    ]);
    expect(text(packed.subarray(38, 38 + 39))).toBe('application/vnd.digest-desk.package+zip');
  });

  it('[X1] [C13] holds contents of versions, by their hashes, where it is of the second version', () => {
    const read = readPackage('47.digest', withVersion(2));
    const bytes = strToU8('deflated');
    expect(read).toMatchObject({ ok: true, value: { versions: [{ sha256: sha256Hex(bytes), bytes }] } });
  });

  it.each(HOSTILE)('[X1] refuses %s by name (%s)', (_, kind, says, bytes) => {
    const read = readPackage('47.digest', bytes());
    expect(read).toMatchObject({ ok: false, error: { kind, message: expect.stringMatching(says) } });
    expect(!read.ok && read.error.message).toMatch(/^“47\.digest”/);
  });

  it('[X1] takes the package of a publication without a register', () => {
    const plain = packIssue(blankIssue(publication.id, 'en'), publication, [], [], NOTE);
    expect(readPackage('blank.digest', plain)).toMatchObject({ ok: true, value: { entities: [], pictures: [] } });
    expect(createPublicationDocument(samplePublication(publication.id) as never)).toBeDefined();
  });
});
