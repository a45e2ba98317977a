import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import type { SourceId } from '../../../src/shared/domain/ids.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';

/** Ends every element that it may stand in, and would run if it were markup. */
export const EVIL = '</style></title><script>alert(1)</script><img src=x onerror=alert(1)>"\'&';

const sample = sampleIssue('p' as never);

/** The sample with such words wherever a person may write some. */
export const hostile: Issue = {
  ...sample,
  title: EVIL,
  sectionHeading: EVIL,
  lede: paragraphs(EVIL),
  developments: sample.developments.map((item) => ({
    ...item,
    headline: EVIL,
    sources: [
      {
        id: 's' as SourceId,
        title: EVIL,
        publisher: EVIL,
        url: 'javascript:alert(1)',
        date: '',
        note: '',
      },
    ],
  })),
};
