import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/shared/import/index.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('hostile and broken input', () => {
  it('[A20] refuses a zip bomb by name and says why', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) });
    const read = await readSource({ name: 'bomb.docx', content: bomb });
    expect(read).toEqual({
      ok: false,
      error: {
        kind: 'hostile',
        message: expect.stringMatching(/bomb\.docx was refused: it would unpack to .* like a zip bomb/),
      },
    });
  });

  it('[A20] refuses entities in a Word file', async () => {
    const file = zipSync({
      'word/document.xml': encode(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>',
      ),
    });
    const read = await readSource({ name: 'entities.docx', content: file });
    expect(read).toMatchObject({ ok: false, error: { kind: 'hostile', message: expect.stringContaining('entities') } });
  });

  it('[A20] refuses a name that would leave its folder', async () => {
    const file = zipSync({ 'word/document.xml': encode('<w:document/>'), '../evil.xml': encode('x') });
    expect(await readSource({ name: 'names.docx', content: file })).toMatchObject({
      ok: false,
      error: { kind: 'hostile', message: expect.stringContaining('../evil.xml') },
    });
  });

  it('[A20] refuses a cut archive and 100 MB of text with the remedy', async () => {
    const cut = zipSync({ 'word/document.xml': encode('<w:document/>') }).slice(0, 40);
    expect(await readSource({ name: 'cut.docx', content: cut })).toMatchObject({
      ok: false,
      error: { kind: 'damaged', message: expect.stringContaining('Save it as .docx again') },
    });
    const huge = await readSource({ name: 'huge.txt', content: new Uint8Array(100 * 1024 * 1024).fill(97) });
    expect(huge).toMatchObject({
      ok: false,
      error: { kind: 'too-large', message: expect.stringContaining('huge.txt has 100 MB') },
    });
  });

  it('[A20] reads invalid UTF-8, NULs and direction signs with a warning for each', async () => {
    const bytes = new Uint8Array([
      ...encode('Über den Häfen ligt Näbel — schön. '),
      0xff,
      0,
      ...encode('Ein\u202eWort.'),
    ]);
    const read = await readSource({ name: 'broken.txt', content: bytes });
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.warnings.join(' ')).toMatch(/broken UTF-8.*control.*direction/s);
    expect(read.value.blocks[0]?.text).toContain('Über den Häfen');
    expect(read.value.blocks[0]?.text).not.toMatch(/[\0\u202e]/);
  });

  it.each([
    ['deep.html', `${'<div>'.repeat(10_000)}words${'</div>'.repeat(10_000)}`],
    ['deep.html', `${'<blockquote>'.repeat(10_000)}words`],
    ['deep.md', `${'> '.repeat(10_000)}words`],
    ['deep.md', `${'- '.repeat(10_000)}words`],
    ['deep.md', `${'['.repeat(10_000)}words${']'.repeat(10_000)}`],
    ['deep.md', `${'*a '.repeat(20_000)}words`],
  ])('[A20] keeps the words of %s nested 10,000 deep and says what was cut', async (name, content) => {
    const read = await readSource({ name, content });
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.blocks.map((block) => block.text).join(' ')).toContain('words');
    expect(read.value.warnings.length).toBeGreaterThan(0);
  });

  it('[A20] names a file that is no text', async () => {
    expect(
      await readSource({ name: 'picture.png', content: new Uint8Array([137, 80, 78, 71, 0, 0, 0]) }),
    ).toMatchObject({ ok: false, error: { kind: 'unknown-format', message: expect.stringContaining('picture.png') } });
  });
});
