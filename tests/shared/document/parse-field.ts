import { normalizeRichText } from '../../../src/shared/document/normalize.ts';
import type { RichText } from '../../../src/shared/document/rich-text.ts';
import { parseMarkdown } from '../../../src/shared/export/markdown/read-rich-text.ts';

/** A field as its Markdown, for tests that show texts as a person would write them. */
export const parseField = (markdown: string): RichText => normalizeRichText(parseMarkdown(markdown));
