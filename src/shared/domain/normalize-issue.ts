import { normalizeRichText } from '../document/normalize.ts';
import type { Development } from './development.ts';
import type { Issue } from './issue.ts';
import type { ChartContent, ImageContent, Picture } from './picture.ts';

/** A one-line text in its one form: white space folded, none at the ends. */
export const normalizeLine = (text: string): string =>
  text.replace(/\s+/gu, (space) => (/^\u00a0+$/.test(space) ? space : ' ')).trim();

/** Issues that were given back by {@link normalizeIssue}: reading a file and writing it out would else do it twice. */
const inOneForm = new WeakSet<Issue>();

/** An issue in the one form that equal issues share: what exports write and imports give back. */
export function normalizeIssue(issue: Issue): Issue {
  if (inOneForm.has(issue)) return issue;
  const normal = toOneForm(issue);
  inOneForm.add(normal);
  return normal;
}

/** Of issues that are read again and again, most developments are as they were. */
const developmentsInOneForm = new WeakMap<Development, Development>();

function normalizeDevelopment(development: Development): Development {
  const known = developmentsInOneForm.get(development);
  if (known !== undefined) return known;
  const normal = {
    ...development,
    headline: normalizeLine(development.headline),
    body: normalizeRichText(development.body),
    whyThisMatters: normalizeRichText(development.whyThisMatters),
  };
  developmentsInOneForm.set(development, normal).set(normal, normal);
  return normal;
}

const toOneForm = (issue: Issue): Issue => ({
  ...issue,
  title: normalizeLine(issue.title),
  sectionHeading: normalizeLine(issue.sectionHeading),
  notice: normalizeRichText(issue.notice),
  lede: normalizeRichText(issue.lede),
  inContext: normalizeRichText(issue.inContext),
  takeaway: normalizeRichText(issue.takeaway),
  developments: issue.developments.map(normalizeDevelopment),
  pictures: issue.pictures.map(normalizePicture),
});

/** A picture with its texts in their one form and its parts in one order. The cells of a chart stay as they were typed. */
export const normalizePicture = (picture: Picture): Picture => ({
  id: picture.id,
  developmentId: picture.developmentId,
  order: picture.order,
  caption: normalizeLine(picture.caption),
  credit: normalizeLine(picture.credit),
  licence: normalizeLine(picture.licence),
  alt: normalizeLine(picture.alt),
  isDecorative: picture.isDecorative,
  size: picture.size,
  placement: picture.placement,
  content: picture.content.kind === 'image' ? normalizeImage(picture.content) : normalizeChart(picture.content),
});

const normalizeImage = ({ sha256, mediaType, widthPx, heightPx, crop, focus }: ImageContent): ImageContent => ({
  kind: 'image',
  sha256,
  mediaType,
  widthPx,
  heightPx,
  crop: crop === null ? null : { x: crop.x, y: crop.y, width: crop.width, height: crop.height },
  focus: focus === null ? null : { x: focus.x, y: focus.y },
});

const normalizeChart = ({ chart: { form, title, unit, source, columns, rows } }: ChartContent): ChartContent => ({
  kind: 'chart',
  chart: {
    form,
    title: normalizeLine(title),
    unit: normalizeLine(unit),
    source: normalizeLine(source),
    columns,
    rows,
  },
});
