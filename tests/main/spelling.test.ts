import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dictionariesIn, layOutDictionaries } from '../../src/main/spelling/lay-out-dictionaries.ts';
import { spellingLanguage } from '../../src/main/spelling/spelling-language.ts';

const shipped = resolve(import.meta.dirname, '../../resources/dictionaries');
const newFolder = () => mkdtempSync(join(tmpdir(), 'dictionaries-'));

describe('which dictionary checks a text', () => {
  const available = ['de', 'de-DE', 'en', 'en-CA', 'en-GB', 'en-US', 'ru', 'uk'];
  const dictionaries = ['en-GB-10-1.bdic', 'en-US-10-1.bdic', 'ru-RU-3-0.bdic'];
  test.each([
    { language: 'en', system: ['de-DE'], expected: 'en-US' },
    { language: 'en', system: ['en-GB', 'en-US'], expected: 'en-GB' },
    { language: 'en', system: ['en-CA'], expected: 'en-US' },
    { language: 'en-GB', system: ['en-US'], expected: 'en-GB' },
    { language: 'en-NZ', system: ['en-GB'], expected: 'en-GB' },
    { language: 'ru', system: [], expected: 'ru' },
    { language: 'ru-KZ', system: [], expected: 'ru' },
    { language: 'uk', system: ['uk'], expected: null },
    { language: 'de', system: ['de-DE'], expected: null },
    { language: 'tlh', system: [], expected: null },
  ])('[A14] text in $language on a system of $system is checked as $expected', ({ language, system, expected }) => {
    expect(spellingLanguage(language, { available, dictionaries, system })).toBe(expected);
  });
  test('[A14] a dictionary of one’s own in the profile is used', () => {
    expect(spellingLanguage('de', { available, dictionaries: ['de-DE-3-0.bdic'], system: [] })).toBe('de');
  });
  test('[A14] where the system checks, its languages are enough', () => {
    expect(spellingLanguage('de-AT', { available, dictionaries: null, system: [] })).toBe('de');
  });
});

describe('the shipped dictionaries', () => {
  test('[A14] are laid into a profile once, and mended where they differ', () => {
    const profile = newFolder();
    layOutDictionaries([join(shipped, 'nowhere'), shipped], profile);
    expect(dictionariesIn(profile).sort()).toEqual(['en-GB-10-1.bdic', 'en-US-10-1.bdic', 'ru-RU-3-0.bdic']);
    const english = join(profile, 'Dictionaries/en-US-10-1.bdic');
    writeFileSync(english, 'cut short');
    layOutDictionaries([shipped], profile);
    expect(readFileSync(english).equals(readFileSync(join(shipped, 'en-US-10-1.bdic')))).toBe(true);
  });
  test('[A14] leave a dictionary of one’s own alone', () => {
    const profile = newFolder();
    layOutDictionaries([shipped], profile);
    writeFileSync(join(profile, 'Dictionaries/de-DE-3-0.bdic'), 'mine');
    layOutDictionaries([shipped], profile);
    expect(readFileSync(join(profile, 'Dictionaries/de-DE-3-0.bdic'), 'utf8')).toBe('mine');
  });
  test('[A14] have Chromium’s format 2.0, and each its licence', () => {
    const names = readdirSync(shipped);
    for (const name of names.filter((file) => file.endsWith('.bdic'))) {
      const head = readFileSync(join(shipped, name)).subarray(0, 8);
      expect(head.toString('latin1', 0, 4), name).toBe('BDic');
      expect([head.readUInt16LE(4), head.readUInt16LE(6)], name).toEqual([2, 0]);
      expect(names).toContain(`LICENSE-${name.slice(0, 5)}.txt`);
    }
  });
});
