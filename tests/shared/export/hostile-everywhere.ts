import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import { branded, MAIL_BRAND } from './branded.ts';
import { GOLDEN } from './golden-issues.ts';
import { hostileStrings } from './hostile-strings.ts';

/** An issue and a publication in which every field has every hostile string; so many developments share them. */
export function hostileEverywhere(developments = hostileStrings.length): {
  issue: Issue;
  publication: ReturnType<typeof branded>;
} {
  const all = hostileStrings.join(' ');
  const size = Math.ceil(hostileStrings.length / developments);
  const groups = Array.from({ length: developments }, (_, at) =>
    hostileStrings.slice(at * size, (at + 1) * size).join(' '),
  );
  const base = GOLDEN.hostile as Issue;
  const issue: Issue = {
    ...base,
    title: all,
    sectionHeading: all,
    number: all,
    notice: paragraphs(all),
    lede: paragraphs(all),
    inContext: paragraphs(all),
    takeaway: paragraphs(all),
    developments: groups.map((evil, at) => ({
      id: `evil-${at}` as never,
      headline: evil,
      body: paragraphs(evil),
      whyThisMatters: paragraphs(evil),
      topics: [evil],
      sources: [{ id: `source-${at}` as never, title: evil, publisher: evil, url: evil, date: evil, note: evil }],
    })),
  };
  const publication = branded({
    ...MAIL_BRAND,
    mastheadText: all,
    footer: all,
    postalAddress: all,
    unsubscribeText: all,
    hasContents: true,
  });
  return {
    issue,
    publication: {
      ...publication,
      name: all,
      tagline: all,
      houseNames: { whyThisMatters: [all], inContext: [all], takeaway: [all] },
    },
  };
}
