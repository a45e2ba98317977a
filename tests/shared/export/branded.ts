import { brandOfTheme, THEMES, withBrand } from '../../../src/shared/brand/index.ts';
import { newPublication } from '../../../src/shared/crdt/publication-document.ts';
import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import type { Brand } from '../../../src/shared/domain/brand.ts';
import { blankDevelopment, type Issue } from '../../../src/shared/domain/issue.ts';
import type { Publication } from '../../../src/shared/domain/publication.ts';
import { sampleIssue, samplePublication } from '../../../src/shared/sample/sample-issue.ts';

export const LIGHT_LOGO = '1'.repeat(64);
export const DARK_LOGO = '2'.repeat(64);

/** The sample's publication with a brand. */
export const branded = (change: Partial<Brand> = {}): Publication =>
  withBrand(
    { ...newPublication('p' as never, 'x', 'en'), ...samplePublication('p' as never) },
    {
      ...brandOfTheme(THEMES[0]),
      ...change,
    },
  );

/** All that a mail may have to say. */
export const MAIL_BRAND: Partial<Brand> = {
  footer: 'You may pass it on whole.',
  postalAddress: 'Harbour Desk, 1 Quay Street, Poti',
  unsubscribeAddress: 'https://example.org/leave?a=1&b=2',
  senderAddress: 'desk@example.org',
  webAddress: 'https://example.org/digest/{number}',
};

export const sample: Issue = sampleIssue('p' as never);

/** An issue of so many developments of five paragraphs each. */
export const longIssue = (developments: number): Issue => ({
  ...sample,
  developments: Array.from({ length: developments }, (_, at) => ({
    ...blankDevelopment(),
    id: `dev-${at}` as never,
    headline: `Development ${at + 1} comes to pass`,
    body: paragraphs(
      ...Array.from({ length: 4 }, () => 'A quay, a furnace and a cable look like three stories. '.repeat(6)),
    ),
    whyThisMatters: paragraphs('It has become dear, and the short way round is worth building for. '.repeat(5)),
  })),
});
