import type { RichText } from '../../document/rich-text.ts';
import type { Development } from '../../domain/development.ts';
import type { Issue } from '../../domain/issue.ts';

/** What a development is called where one speaks of it. */
export const nameOf = ({ headline }: Development, at: number): string =>
  headline === '' ? `development ${at + 1}` : `“${headline}”`;

/** The texts that an issue has once. */
export const SINGLE_TEXTS = [
  ['notice', 'the notice'],
  ['lede', 'the lede'],
  ['inContext', 'In Context'],
  ['takeaway', 'the takeaway'],
] as const satisfies readonly (readonly [keyof Issue, string])[];

/** A development's text as it is read: its body, then its analysis, with the footnotes of both. */
export function wholeText({ body, whyThisMatters }: Pick<Development, 'body' | 'whyThisMatters'>): RichText {
  const named = (rich: RichText, prefix: string): RichText =>
    JSON.parse(JSON.stringify(rich), (key, value: unknown) =>
      key === 'identifier' || key === 'label' ? `${prefix}${String(value)}` : value,
    ) as RichText;
  const children = [...named(body, 'b').children, ...named(whyThisMatters, 'w').children];
  return {
    type: 'root',
    children: [
      ...children.filter(({ type }) => type !== 'footnoteDefinition'),
      ...children.filter(({ type }) => type === 'footnoteDefinition'),
    ],
  };
}
