import type { OpenPoints } from '../../../shared/domain/open-points.ts';
import type { FormatMaker } from './formats/format-maker.ts';
import type { ExportMaterial } from './formats/material-sources.ts';
import type { FormatSource } from './formats/protocol.ts';

/** What previews, exports and releases of the open issue are made from. */
export interface PublishJob {
  /** The issue as it is now, with its publication and the options of formats. */
  readonly source: FormatSource;
  /** Null until the pictures have been read. */
  readonly material: ExportMaterial | null;
  /** Null until it has started. */
  readonly maker: FormatMaker | null;
  /** What is open about it, which goes with drafts alone. */
  readonly open: () => OpenPoints;
  /** All that files are made from, as it is at that moment: with whom the issue mentions. */
  readonly gather: () => Promise<{ readonly source: FormatSource; readonly material: ExportMaterial }>;
}
