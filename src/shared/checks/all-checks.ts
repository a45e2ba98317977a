import { foreignPassage } from './access/foreign-passage.ts';
import { headingOrder } from './access/heading-order.ts';
import { missingAltText } from './access/missing-alt-text.ts';
import { tableHeader } from './access/table-header.ts';
import type { Check } from './check.ts';
import { emptyHeadline } from './content/empty-headline.ts';
import { missingAnalysis } from './content/missing-analysis.ts';
import { missingBody } from './content/missing-body.ts';
import { missingInContext } from './content/missing-in-context.ts';
import { missingTakeaway } from './content/missing-takeaway.ts';
import { missingTitle } from './content/missing-title.ts';
import { noDevelopments } from './content/no-developments.ts';
import { repeatedHeadline } from './content/repeated-headline.ts';
import { unresolvedNote } from './content/unresolved-note.ts';
import { deadBackReference } from './facts/dead-back-reference.ts';
import { figureMismatch } from './facts/figure-mismatch.ts';
import { figuresChanged } from './facts/figures-changed.ts';
import { figuresDisputed } from './facts/figures-disputed.ts';
import { figuresUnchecked } from './facts/figures-unchecked.ts';
import { nameCountryName } from './facts/name-country-name.ts';
import { nameFirstMention } from './facts/name-first-mention.ts';
import { nameFormerOffice } from './facts/name-former-office.ts';
import { nameOfficeHolder } from './facts/name-office-holder.ts';
import { nameSpellingVariant } from './facts/name-spelling-variant.ts';
import { duplicateLink } from './links/duplicate-link.ts';
import { feedWithoutAddress } from './links/feed-without-address.ts';
import { insecureLink } from './links/insecure-link.ts';
import { linkText } from './links/link-text.ts';
import { localLink } from './links/local-link.ts';
import { malformedLink } from './links/malformed-link.ts';
import { untitledSource } from './links/untitled-source.ts';
import { blockingThread } from './review/blocking-thread.ts';
import { openThread } from './review/open-thread.ts';
import { partChangedSince } from './review/part-changed-since.ts';
import { partNotApproved } from './review/part-not-approved.ts';
import { undecidedSuggestion } from './review/undecided-suggestion.ts';
import { doubleSpace } from './style/double-space.ts';
import { houseRules } from './style/house-rules.ts';
import { issueOverTarget } from './style/issue-over-target.ts';
import { longHeadline } from './style/long-headline.ts';
import { longSubject } from './style/long-subject.ts';
import { mixedDashes } from './style/mixed-dashes.ts';
import { mixedQuotes } from './style/mixed-quotes.ts';
import { repeatedWord } from './style/repeated-word.ts';
import { wordsOverTarget } from './style/words-over-target.ts';
import { wrongArticle } from './style/wrong-article.ts';

/** Checks of one kind, as settings show them. */
export interface CheckGroup {
  readonly name: string;
  readonly checks: readonly Check[];
}

/** Every check there is. Their order is that of what they find. */
export const CHECK_GROUPS: readonly CheckGroup[] = [
  {
    name: 'Parts',
    checks: [
      missingTitle,
      noDevelopments,
      emptyHeadline,
      repeatedHeadline,
      missingBody,
      missingAnalysis,
      missingInContext,
      missingTakeaway,
      unresolvedNote,
    ],
  },
  {
    name: 'Figures and names',
    checks: [
      figureMismatch,
      figuresDisputed,
      figuresChanged,
      figuresUnchecked,
      nameFirstMention,
      nameSpellingVariant,
      nameCountryName,
      nameFormerOffice,
      nameOfficeHolder,
      deadBackReference,
    ],
  },
  {
    name: 'Links and sources',
    checks: [malformedLink, localLink, insecureLink, linkText, duplicateLink, untitledSource, feedWithoutAddress],
  },
  { name: 'Accessibility', checks: [missingAltText, headingOrder, tableHeader, foreignPassage] },
  {
    name: 'Style',
    checks: [
      houseRules,
      repeatedWord,
      wrongArticle,
      doubleSpace,
      mixedQuotes,
      mixedDashes,
      longHeadline,
      longSubject,
      wordsOverTarget,
      issueOverTarget,
    ],
  },
  // Last, and of it what every draft has: it would bury the rest.
  {
    name: 'Review',
    checks: [blockingThread, undecidedSuggestion, partChangedSince, openThread, partNotApproved],
  },
];

export const CHECKS: readonly Check[] = CHECK_GROUPS.flatMap(({ checks }) => checks);
