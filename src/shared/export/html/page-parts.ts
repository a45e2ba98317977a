import type { Element, ElementContent } from 'hast';
import type { RichText } from '../../document/rich-text.ts';
import type { Development } from '../../domain/development.ts';
import type { SourceStyle } from '../../domain/publication.ts';
import { anchorOf } from '../anchor.ts';
import type { PictureSource } from '../picture-source.ts';
import type { PrintedIssue } from '../printed-issue.ts';
import { isRightToLeft } from './direction.ts';
import { h } from './elements.ts';
import { createField } from './field.ts';
import { createPictures, type FigureWriter } from './place-pictures.ts';
import { sourceList } from './source-list.ts';

export interface PagePartsOptions {
  readonly pictures: PictureSource | undefined;
  readonly sources: SourceStyle;
  /** The depth of a headline. */
  readonly headlineDepth: number;
  /** A figure with its image in it, or drawn, where it is not given. */
  readonly figure?: FigureWriter;
}

/** The texts of an issue as HTML, each with its pictures and footnotes; numbers of notes and pictures go on through all. */
export interface PageParts {
  readonly notice: readonly ElementContent[];
  readonly lede: readonly ElementContent[];
  readonly developments: readonly Element[];
  readonly inContext: readonly ElementContent[];
  readonly takeaway: readonly ElementContent[];
}

/** Writes the texts of an issue as HTML nodes that pages, books and feeds arrange. */
export function pageParts({ issue, brand, names, words }: PrintedIssue, options: PagePartsOptions): PageParts {
  const field = createField(isRightToLeft(issue.language) ? 'rtl' : 'ltr');
  const pictures = createPictures(
    issue.pictures,
    { source: options.pictures, accentColour: brand.light.accent, language: issue.language },
    options.figure,
  );
  const closed = (rich: RichText, under: number, placed = (blocks: ElementContent[]) => blocks): ElementContent[] => {
    const notes = field.begin();
    return [...placed(field.render(rich, { under })), ...notes.end()];
  };
  // In reading order, as footnotes and pictures are numbered through.
  const notice = closed(issue.notice, 1);
  const lede = closed(issue.lede, 1, (blocks) => pictures.place(blocks, null));
  const developments = issue.developments.map((development) => article(development));
  const inContext = closed(issue.inContext, 2);
  return { notice, lede, developments, inContext, takeaway: closed(issue.takeaway, 2) };

  function article(development: Development): Element {
    const id = anchorOf(development);
    const notes = field.begin();
    const { headline } = development;
    const under = headline === '' ? options.headlineDepth - 1 : options.headlineDepth;
    const content = [
      ...pictures.place(field.render(development.body, { under }), development.id),
      ...field.analysis(development.whyThisMatters, names.whyThisMatters, { under }),
    ];
    return h(
      'article',
      {
        id,
        className: ['development'],
        ...(headline === '' ? { ariaLabel: names.whyThisMatters || id } : { ariaLabelledBy: [`${id}-headline`] }),
      },
      ...(headline === '' ? [] : [h(`h${options.headlineDepth}`, { id: `${id}-headline` }, headline)]),
      ...content,
      ...sourceList(development.sources, issue.language, options.sources, words),
      ...notes.end(),
    );
  }
}
