import { plainText } from '../../document/plain-text.ts';
import type { RichText } from '../../document/rich-text.ts';
import { normalizeIssue } from '../../domain/normalize-issue.ts';
import { besideLosses } from './beside-losses.ts';
import type { Feature } from './features.ts';
import { type Loss, plainLosses } from './loss.ts';
import { nameOf, SINGLE_TEXTS } from './places.ts';
import type { Exported } from './report.ts';

const SHOWN: ReadonlySet<Feature> = new Set();

/** What the posts of a social thread do not have of their issue: every text is looked for in them. */
export function threadFidelity({ issue: given }: Exported, posts: readonly string[]): readonly Loss[] {
  const issue = normalizeIssue(given);
  const whole = squeezed(posts.join('\n'));
  const line = (place: string, words: string): readonly Loss[] =>
    whole.includes(squeezed(words)) ? [] : [{ place, what: 'all words' }];
  const text = (place: string, rich: RichText): readonly Loss[] => {
    const words = plainText(rich);
    if (squeezed(words) === '') return [];
    if (whole.includes(squeezed(words))) return plainLosses(place, rich, SHOWN);
    return [
      { place, what: whole.includes(squeezed(words).slice(0, BEGINNING)) ? 'all but its beginning' : 'all words' },
    ];
  };
  return [
    ...line('the title', issue.title),
    ...line('the section heading', issue.sectionHeading),
    ...SINGLE_TEXTS.flatMap(([key, place]) => text(place, issue[key])),
    ...issue.developments.flatMap((development, at) => {
      const name = nameOf(development, at);
      const { headline, body, whyThisMatters, sources } = development;
      return [
        ...line(`the headline of ${name}`, headline),
        ...text(`the body of ${name}`, body),
        ...text(`the analysis of ${name}`, whyThisMatters),
        ...(sources.length === 0
          ? []
          : [{ place: name, what: sources.length === 1 ? '1 source' : `${sources.length} sources` }]),
      ];
    }),
    ...besideLosses(issue, { missingOf: () => 'all of it', topics: false, sourceNotes: true }),
  ];
}

/** So much of a text shows that its beginning is there. */
const BEGINNING = 24;

const squeezed = (text: string): string => text.replace(/\s+/g, '');
