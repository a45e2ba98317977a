import type { ExportFormat } from '../../../../shared/export/formats.ts';

/** What can be looked at: a format, or several that look alike. */
export interface PreviewView {
  readonly id: ExportFormat;
  readonly name: string;
  /** What can be done with it beside looking. */
  readonly isPage: boolean;
  /** How it is copied: as rich content, as its text, or not at all. */
  readonly copies: 'rich' | 'text' | null;
}

/** The first stand as tabs, the others behind More. */
export const PREVIEW_VIEWS: readonly PreviewView[] = [
  { id: 'html', name: 'Web', isPage: true, copies: null },
  { id: 'email', name: 'Email', isPage: true, copies: 'rich' },
  { id: 'pdf', name: 'PDF', isPage: false, copies: null },
  { id: 'md', name: 'Markdown', isPage: false, copies: 'text' },
  { id: 'txt', name: 'Plain text', isPage: false, copies: 'text' },
  { id: 'docx', name: 'Word', isPage: true, copies: null },
  { id: 'epub', name: 'EPUB', isPage: true, copies: null },
  { id: 'thread', name: 'Social thread', isPage: false, copies: 'text' },
  { id: 'rss', name: 'RSS feed', isPage: true, copies: 'text' },
  { id: 'atom', name: 'Atom feed', isPage: true, copies: 'text' },
  { id: 'json', name: 'JSON', isPage: false, copies: 'text' },
  { id: 'site', name: 'Site folder', isPage: false, copies: null },
];
export const TABS = 4;
