import type { Root } from 'mdast';
import { READ_FIELDS } from '../../document/field-text.ts';
import { RICH_BLOCKS, RICH_INLINES } from '../../document/rich-text.ts';
import { FIGURE_STATES } from '../../domain/figure.ts';
import {
  type DevelopmentId,
  type EntityId,
  type FigureId,
  type IssueId,
  newFigureId,
  newSourceId,
  type PublicationId,
  type SourceId,
} from '../../domain/ids.ts';
import { QUALIFIERS } from '../../domain/quantity.ts';
import { id, pictureInFrontMatterSchema, pictureSchema } from './picture-schema.ts';
import { personSchema, recordSchema } from './record-schema.ts';
import { z } from './zod.ts';

const NODE_TYPES = new Set<string>([...RICH_BLOCKS, ...RICH_INLINES]);
const MOST_DEPTH = 100;

/** A node of a field: checked by type and shape; normalising brings it into the one form. */
const isNode = (value: unknown, depth = 0): boolean => {
  if (typeof value !== 'object' || value === null || depth > MOST_DEPTH) return false;
  const node = value as { type?: unknown; children?: unknown; value?: unknown; url?: unknown; identifier?: unknown };
  if (typeof node.type !== 'string' || !NODE_TYPES.has(node.type)) return false;
  if (node.type === 'text') return typeof node.value === 'string';
  if (node.type === 'link' && typeof node.url !== 'string') return false;
  if (node.type.startsWith('footnote') && typeof node.identifier !== 'string') return false;
  if (node.type === 'break' || node.type === 'thematicBreak' || node.type === 'footnoteReference') return true;
  return Array.isArray(node.children) && node.children.every((child) => isNode(child, depth + 1));
};

const isRoot = (value: unknown): boolean => {
  const root = value as { type?: unknown; children?: unknown } | null;
  return root?.type === 'root' && Array.isArray(root.children) && root.children.every((child) => isNode(child));
};

const richText = z.custom<Root>(isRoot, 'must be an mdast root of the node types that the schema lists');
const day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/, 'must be a day such as 2026-11-22, or empty');
const source = z.object({
  id: id<SourceId>().default(() => newSourceId()),
  title: z.string().default(''),
  publisher: z.string().default(''),
  url: z.string().default(''),
  date: z.string().default(''),
  note: z.string().default(''),
});

const leftOut = z.array(z.object({ text: z.string(), reason: z.string() }));

const nullable = <Id extends string>() => id<Id>().nullable().default(null);
const quantity = z.object({
  value: z.number(),
  range: z.tuple([z.number(), z.number()]).nullable().default(null),
  unit: z.string().nullable().default(null),
  currency: z.string().nullable().default(null),
  qualifier: z.enum(QUALIFIERS).default(''),
});
const figure = z.object({
  id: id<FigureId>().default(() => newFigureId()),
  developmentId: nullable<DevelopmentId>(),
  field: z.enum(READ_FIELDS),
  quote: z.string(),
  before: z.string().default(''),
  after: z.string().default(''),
  quantity,
  measures: z.string().default(''),
  entityId: nullable<EntityId>(),
  period: z.string().default(''),
  sourceId: nullable<SourceId>(),
  state: z.enum(FIGURE_STATES).default('unchecked'),
  judgedBy: z.string().default(''),
  judgedAt: z.string().default(''),
  note: z.string().default(''),
});
const mention = { developmentId: nullable<DevelopmentId>(), entityId: id<EntityId>() };
const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pinned'), ...mention }),
  z.object({ kind: z.literal('role'), ...mention, role: z.string() }),
  z.object({ kind: z.literal('not-this'), ...mention, words: z.string() }),
  z.object({ kind: z.literal('chosen'), ...mention, words: z.string() }),
]);
const accepted = z.object({ id: z.string(), reason: z.string(), at: z.string().default('') });
/** What people said of numbers, names and findings, and what they put beside the text. */
const judgements = {
  figures: z.array(figure).default([]),
  decisions: z.array(decision).default([]),
  accepted: z.array(accepted).default([]),
  pictures: z.array(pictureSchema).default([]),
};

const heads = {
  format: z.literal('digest-desk/issue'),
  version: z.number(),
  language: z.string().min(1),
  title: z.string(),
  number: z.string().default(''),
  periodStart: day.default(''),
  periodEnd: day.default(''),
};

/** The front matter of our Markdown. */
export const frontMatterSchema = z.object({
  ...heads,
  title: z.coerce.string().default(''),
  number: z.coerce.string().default(''),
  date: day.default(''),
  id: id<IssueId>().optional(),
  publicationId: z
    .string()
    .default('')
    .transform((value) => value as PublicationId),
  developments: z
    .array(z.object({ id: z.string(), topics: z.array(z.string()).default([]), sources: z.array(source).default([]) }))
    .default([]),
  leftOut: leftOut.default([]),
  ...judgements,
  pictures: z.array(pictureInFrontMatterSchema).default([]),
});

/** An issue as a JSON file: `resources/schema/issue.schema.json` says the same for other programs. */
export const issueFileSchema = z.object({
  ...heads,
  id: id<IssueId>().optional(),
  publicationId: z
    .string()
    .default('')
    .transform((value) => value as PublicationId),
  publicationDate: day.default(''),
  notice: richText,
  lede: richText,
  sectionHeading: z.string(),
  developments: z.array(
    z.object({
      id: id<DevelopmentId>(),
      headline: z.string(),
      body: richText,
      whyThisMatters: richText,
      sources: z.array(source).default([]),
      topics: z.array(z.string()).default([]),
    }),
  ),
  inContext: richText,
  takeaway: richText,
  leftOut: leftOut.default([]),
  ...judgements,
  people: z.array(personSchema).default([]),
  record: recordSchema.default({ entries: [], seals: [] }),
});
