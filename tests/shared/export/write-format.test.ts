import { describe, expect, it } from 'vitest';
import type { Publication } from '../../../src/shared/domain/publication.ts';
import { type ExportJob, writeFormat } from '../../../src/shared/export/write-format.ts';
import { branded, sample } from './branded.ts';

const job = (publication: Publication): ExportJob =>
  ({ issue: sample, publication, pictures: () => () => undefined, logos: () => undefined }) as unknown as ExportJob;

describe('What a person has to know of a feed', () => {
  it.each([
    ['rss', /https:\/\/digest\.invalid\/ stands in the feed, which nothing opens\. Give the brand one/],
    ['atom', /open no page, as the brand names no web address\. Give it one/],
  ] as const)('[D15] %s says where it links nowhere, and what to do', async (format, says) => {
    const nowhere = await writeFormat(format, job(branded({ webAddress: '' })));
    expect(nowhere.notes).toEqual([expect.stringMatching(says)]);
    const told = await writeFormat(format, job(branded({ webAddress: 'https://example.org/{number}' })));
    expect(told.notes).toEqual([]);
  });
});

describe('What a person has to know of a site folder', () => {
  const notesFor = async (siteFlavour: 'hugo' | 'eleventy', issue = sample) =>
    (await writeFormat('site', { ...job(branded()), issue, siteFlavour })).notes;

  it('[D6] [D7] Hugo leaves marks out that Markdown has no signs for, where there are any', async () => {
    expect(await notesFor('hugo')).toEqual([expect.stringContaining('markup.goldmark.renderer.unsafe')]);
    expect(await notesFor('eleventy')).toEqual([]);
    const plain = { ...sample, developments: sample.developments.slice(0, 1) };
    expect(await notesFor('hugo', plain)).toEqual([]);
  });
});
