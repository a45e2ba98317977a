import type { Link } from 'mdast';
import { plainText } from '../document/plain-text.ts';
import type { FieldPlace } from '../domain/field-place.ts';
import type { DevelopmentId, SourceId } from '../domain/ids.ts';
import type { FindingDraft } from './check.ts';
import type { CheckedPart } from './checked-part.ts';
import { quoted } from './passages.ts';
import { nodesIn } from './rich-nodes.ts';

/** An address that a part sends its readers to, from its text or as a source. */
export interface Address {
  readonly url: string;
  /** The words of the link, or the title of the source. */
  readonly words: string;
  readonly at:
    | { readonly kind: 'link'; readonly place: FieldPlace }
    | { readonly kind: 'source'; readonly developmentId: DevelopmentId; readonly sourceId: SourceId };
  readonly where: Pick<FindingDraft, 'place' | 'passage' | 'thing'>;
}

/** The links of a part's texts, and its sources that have an address. */
export function addressesIn({ fields, development }: CheckedPart): readonly Address[] {
  const links = fields.flatMap(({ rich, text, place }) => {
    let from = 0;
    return nodesIn(rich)
      .filter((node): node is Link => node.type === 'link')
      .map((link): Address => {
        const words = plainText({ type: 'root', children: [{ type: 'paragraph', children: [link] }] });
        const start = words === '' ? -1 : text.indexOf(words, from);
        if (start !== -1) from = start + words.length;
        const passage = start === -1 ? {} : { passage: { quote: words, start } };
        return { url: link.url, words, at: { kind: 'link', place }, where: { place, ...passage } };
      });
  });
  if (development === null) return links;
  const { id: developmentId, sources } = development;
  return [
    ...links,
    ...sources
      .filter(({ url }) => url.trim() !== '')
      .map(
        ({ id, url, title }): Address => ({
          url,
          words: title,
          at: { kind: 'source', developmentId, sourceId: id },
          where: { place: { developmentId, field: 'sources' }, thing: { kind: 'source', id } },
        }),
      ),
  ];
}

/** "The link “terms”", "The source “Port statistics”". */
export const addressName = ({ at, words, url }: Address): string =>
  `The ${at.kind} ${quoted(words.trim() === '' ? url : words)}`;
