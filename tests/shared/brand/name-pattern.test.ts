import { describe, expect, it } from 'vitest';
import { fillFolders } from '../../../src/shared/brand/name-pattern.ts';
import { profileFolder } from '../../../src/shared/export/export-profile.ts';
import { branded, sample } from '../export/branded.ts';

const publication = branded();

describe('Folders by pattern', () => {
  it.each([
    ['{publication}/{year}/{number}', 'Black Sea Digest/2026/47'],
    ['{year}-{month}', '2026-11'],
    ['', ''],
    ['/a//b/', 'a/b'],
    ['{nothing}/x', 'x'],
    ['../../{number}', '47'],
    ['./.hidden', 'hidden'],
  ])('[D13] %s is %s', (pattern, folders) => {
    expect(fillFolders(pattern, sample, publication)).toBe(folders);
  });

  it('[D13] is never more than one folder a part, whatever an issue is called', () => {
    const evil = { ...sample, number: '../..\\x:y', title: 'a/b' };
    expect(fillFolders('{number}/{title}', evil, publication)).toBe('-..-x-y/a-b');
    expect(fillFolders('{publication}', sample, { ...publication, name: '..' })).toBe('');
  });

  it('[D13] lies within the folder of the profile', () => {
    const at = (folder: string, subfolders: string) => profileFolder({ folder, subfolders }, sample, publication);
    expect(at('/home/desk/', '{number}')).toBe('/home/desk/47');
    expect(at('/home/desk', '')).toBe('/home/desk');
    expect(at('C:\\Desk\\', '{number}')).toBe('C:\\Desk/47');
  });
});
