import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import type { EntityId, FigureId, PictureId } from '../../../src/shared/domain/ids.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import { normalizeIssue } from '../../../src/shared/domain/normalize-issue.ts';
import type { Picture } from '../../../src/shared/domain/picture.ts';
import type { MentionedEntity } from '../../../src/shared/export/mentioned-entity.ts';
import type { PictureSource } from '../../../src/shared/export/picture-source.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';
import { CHARTS } from '../charts/charts.ts';
import { bytesOf, png } from '../pictures/picture-bytes.ts';

const sample = sampleIssue('p' as never);
export const [firstId, secondId] = sample.developments.map(({ id }) => id);
export const PNG_HASH = 'a'.repeat(64);
export const SVG_HASH = 'b'.repeat(64);
export const LOST_HASH = 'c'.repeat(64);

const image = (id: string, sha256: string, change: Partial<Picture> = {}): Picture => ({
  id: id as PictureId,
  developmentId: firstId ?? null,
  order: 0,
  caption: 'The quay at Varsk',
  credit: 'Harbour office',
  licence: 'CC BY 4.0',
  alt: 'Cranes over a quay',
  isDecorative: false,
  size: 'full',
  placement: 'after',
  content: {
    kind: 'image',
    sha256,
    mediaType: sha256 === SVG_HASH ? 'image/svg+xml' : 'image/png',
    widthPx: 1200,
    heightPx: 800,
    crop: null,
    focus: null,
  },
  ...change,
});
const chart = (id: string, change: Partial<Picture> = {}): Picture => ({
  ...image(id, PNG_HASH, change),
  content: { kind: 'chart', chart: CHARTS.bar },
});

export const PICTURES: readonly Picture[] = [
  image('pic-quay', PNG_HASH, {
    content: {
      kind: 'image',
      sha256: PNG_HASH,
      mediaType: 'image/png',
      widthPx: 1200,
      heightPx: 800,
      crop: { x: 0.25, y: 0, width: 0.5, height: 1 },
      focus: { x: 0.3, y: 0.75 },
    },
  }),
  image('pic-map', SVG_HASH, { size: 'half', placement: { afterBlock: 0 }, order: 1 }),
  image('pic-ornament', SVG_HASH, {
    developmentId: null,
    isDecorative: true,
    caption: '',
    credit: '',
    licence: '',
    alt: '',
  }),
  image('pic-lost', LOST_HASH, { developmentId: secondId ?? null, alt: 'A lost picture' }),
  chart('pic-chart', {
    developmentId: secondId ?? null,
    order: 1,
    caption: 'What left the ports',
    alt: '',
    placement: { afterBlock: 99 },
  }),
  chart('pic-half-chart', {
    developmentId: secondId ?? null,
    order: 2,
    size: 'half',
    alt: 'Varsk leads',
    caption: '',
    credit: '',
    licence: '',
  }),
];

/** The sample with pictures of every kind in every place. */
export const pictured: Issue = normalizeIssue({
  ...sample,
  developments: sample.developments.map((development, at) =>
    at === 0
      ? { ...development, topics: ['Trade', 'Ports'], body: paragraphs('First block.', 'Second block.') }
      : development,
  ),
  figures: [
    {
      id: 'fig1' as FigureId,
      developmentId: firstId ?? null,
      field: 'body',
      quote: '$1.8 billion',
      before: '',
      after: '',
      quantity: { value: 1_800_000_000, range: null, unit: null, currency: 'USD', qualifier: '' },
      measures: 'Total cost',
      entityId: null,
      period: '',
      sourceId: null,
      state: 'checked',
      judgedBy: '',
      judgedAt: '',
      note: '',
    },
  ],
  pictures: PICTURES,
});

export const SVG_TEXT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';
export const PNG_BYTES = png(600, 800);

export const source: PictureSource = (sha256) =>
  ({
    [PNG_HASH]: { mediaType: 'image/png' as const, bytes: PNG_BYTES },
    [SVG_HASH]: { mediaType: 'image/svg+xml' as const, bytes: bytesOf(SVG_TEXT) },
  })[sha256];

export const ENTITIES: readonly MentionedEntity[] = [
  {
    entity: {
      id: 'e1' as EntityId,
      kind: 'government body',
      name: 'Varsk </script> Port Authority',
      aliases: ['VPA'],
      otherScripts: [],
      country: 'KZ',
      offices: [],
      parentId: null,
      home: '',
      note: '',
      wikidataId: 'Q42',
      isRetired: false,
    },
    developmentIds: [firstId ?? null, null],
  },
];
