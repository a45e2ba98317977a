import { normalizeRichText } from '../document/normalize.ts';
import type { Issue } from './issue.ts';
import type { Picture } from './picture.ts';

/** A one-line text in its one form: white space folded, none at the ends. */
export const normalizeLine = (text: string): string =>
  text.replace(/\s+/gu, (space) => (/^\u00a0+$/.test(space) ? space : ' ')).trim();

/** An issue in the one form that equal issues share: what exports write and imports give back. */
export const normalizeIssue = (issue: Issue): Issue => ({
  ...issue,
  title: normalizeLine(issue.title),
  sectionHeading: normalizeLine(issue.sectionHeading),
  notice: normalizeRichText(issue.notice),
  lede: normalizeRichText(issue.lede),
  inContext: normalizeRichText(issue.inContext),
  takeaway: normalizeRichText(issue.takeaway),
  developments: issue.developments.map((development) => ({
    ...development,
    headline: normalizeLine(development.headline),
    body: normalizeRichText(development.body),
    whyThisMatters: normalizeRichText(development.whyThisMatters),
  })),
  pictures: issue.pictures.map(normalizePicture),
});

/** A picture with its texts in their one form. The cells of a chart stay as they were typed. */
const normalizePicture = (picture: Picture): Picture => ({
  ...picture,
  caption: normalizeLine(picture.caption),
  credit: normalizeLine(picture.credit),
  licence: normalizeLine(picture.licence),
  alt: normalizeLine(picture.alt),
  content:
    picture.content.kind === 'image'
      ? picture.content
      : {
          kind: 'chart',
          chart: {
            ...picture.content.chart,
            title: normalizeLine(picture.content.chart.title),
            unit: normalizeLine(picture.content.chart.unit),
            source: normalizeLine(picture.content.chart.source),
          },
        },
});
