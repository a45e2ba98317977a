import type { Nodes } from 'mdast';
import { toInlineRuns } from '../../document/inline-runs.ts';
import type { RichText } from '../../document/rich-text.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Feature } from './features.ts';
import { type Loss, plainLosses } from './loss.ts';
import { nameOf, SINGLE_TEXTS } from './places.ts';

/** What plain text shows in a way of its own, so that nothing is lost by it. */
const SHOWN: ReadonlySet<Feature> = new Set([
  'list',
  'start',
  'blockquote',
  'thematicBreak',
  'footnoteReference',
  'link',
  'break',
  'superscript',
  'subscript',
  'alignment',
]);

/** Looks for every word of an issue in its plain text, in order, and names what has no form there. */
export function textLosses(issue: Issue, text: string): readonly Loss[] {
  const line = (value: string) => value.replace(/\s+/g, '');
  const whole = line(text.replace(/^(?:> ?)+/gm, ''));
  const texts: (readonly [string, RichText])[] = [
    ...SINGLE_TEXTS.map(([key, place]) => [place, issue[key]] as const),
    ...issue.developments.flatMap((development, at) => [
      [`the body of ${nameOf(development, at)}`, development.body] as const,
      [`the analysis of ${nameOf(development, at)}`, development.whyThisMatters] as const,
    ]),
  ];
  const lines = [
    ['the title', issue.title],
    ['the section heading', issue.sectionHeading],
    ...issue.developments.map((each, at) => [`the headline of ${nameOf(each, at)}`, each.headline] as const),
  ] as const;
  return [
    ...lines.flatMap(([place, value]) => (whole.includes(line(value)) ? [] : [{ place, what: 'all words' }])),
    ...texts.flatMap(([place, rich]) => [
      ...(wordsOf(rich).every((words) => whole.includes(line(words))) ? [] : [{ place, what: 'some words' }]),
      ...plainLosses(place, rich, SHOWN),
    ]),
  ];
}

/** The stretches of a text that stand in the file as they are: between marks of notes, raised and lowered signs. */
function wordsOf(node: Nodes): string[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return toInlineRuns(node.children).flatMap((run) =>
      run.kind === 'text' && !run.marks.has('superscript') && !run.marks.has('subscript') ? [run.text] : [],
    );
  return 'children' in node ? node.children.flatMap((child) => wordsOf(child as Nodes)) : [];
}
