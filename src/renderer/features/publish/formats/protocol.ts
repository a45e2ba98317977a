import type { Issue } from '../../../../shared/domain/issue.ts';
import type { OpenPoints } from '../../../../shared/domain/open-points.ts';
import type { Publication } from '../../../../shared/domain/publication.ts';
import type { FormatOptions } from '../../../../shared/export/format-options.ts';
import type { ExportFormat } from '../../../../shared/export/formats.ts';
import type { MentionedEntity } from '../../../../shared/export/mentioned-entity.ts';
import type { WrittenFormat } from '../../../../shared/export/write-format.ts';
import type { ExportMaterial } from './material-sources.ts';
import type { PackedIssue } from './packed-issue.ts';

/** What formats are made from. */
export interface FormatSource {
  readonly issue: Issue;
  readonly publication: Publication;
  readonly options: FormatOptions;
  readonly entities?: readonly MentionedEntity[];
  /** Threads and suggestions that are open: for the JSON of a draft. */
  readonly open?: OpenPoints;
}

/** Formats that a worker makes: all but what a browser prints. */
export type WorkedFormat = Exclude<ExportFormat, 'pdf'>;

/** What can be seen of a format before it is a file. */
export type FormatPreview =
  | { readonly kind: 'page'; readonly html: string; readonly bytes: number }
  | { readonly kind: 'source'; readonly text: string }
  | { readonly kind: 'posts'; readonly posts: readonly string[]; readonly characters: number };

type PackedSource = Omit<FormatSource, 'issue'> & { readonly issue: PackedIssue };

/** What the window tells its worker. The material is told before what is made from it, once. */
export type ToFormatWorker =
  | { readonly kind: 'material'; readonly material: ExportMaterial }
  | ({ readonly kind: 'write'; readonly id: number; readonly format: WorkedFormat } & PackedSource)
  /** Of a PDF, what its page lost: nothing is printed, and it weighs nothing. */
  | ({ readonly kind: 'weigh'; readonly id: number; readonly format: ExportFormat } & PackedSource)
  | ({ readonly kind: 'preview'; readonly id: number; readonly format: WorkedFormat } & PackedSource);

/** What is known of a format as it would be written. */
export interface WeighedFormat {
  readonly bytes: number;
  readonly files: number;
  /** What it could not carry, found by reading it back. */
  readonly losses: readonly string[];
  readonly notes: readonly string[];
}

export type FromFormatWorker = { readonly id: number } & (
  | { readonly kind: 'written'; readonly written: WrittenFormat }
  | { readonly kind: 'weighed'; readonly weighed: WeighedFormat }
  | { readonly kind: 'preview'; readonly preview: FormatPreview }
  | { readonly kind: 'failed'; readonly message: string }
);
