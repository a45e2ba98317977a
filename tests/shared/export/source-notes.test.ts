import { expect, test } from 'vitest';
import { writeIssueHtml } from '../../../src/shared/export/html/index.ts';
import { sample } from './branded.ts';

const LABELLED = /<p class="sources"><span class="sources-label">Sources?:<\/span><\/p><ol class="sources">/g;

test('[D3] sources as notes say what they are: footnotes that follow count from one too', () => {
  const html = writeIssueHtml(sample, undefined, { sources: 'notes' });
  const withSources = sample.developments.filter(({ sources }) => sources.length > 0);
  expect(html.match(LABELLED)).toHaveLength(withSources.length);
});
