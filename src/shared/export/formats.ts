/** What files there are, grouped as a person looks for them: `ending` follows the stem, and a folder has none. */
export const EXPORT_FORMATS = [
  { id: 'html', name: 'Web page', ending: 'html', group: 'Web and mail' },
  { id: 'email', name: 'Email to paste', ending: 'email.html', group: 'Web and mail' },
  { id: 'eml', name: 'Email message', ending: 'eml', group: 'Web and mail' },
  { id: 'pdf', name: 'PDF', ending: 'pdf', group: 'Pages and books' },
  { id: 'docx', name: 'Word', ending: 'docx', group: 'Pages and books' },
  { id: 'epub', name: 'EPUB', ending: 'epub', group: 'Pages and books' },
  { id: 'md', name: 'Markdown', ending: 'md', group: 'Text and feeds' },
  { id: 'txt', name: 'Plain text', ending: 'txt', group: 'Text and feeds' },
  { id: 'json', name: 'JSON', ending: 'json', group: 'Text and feeds' },
  { id: 'rss', name: 'RSS feed', ending: 'rss.xml', group: 'Text and feeds' },
  { id: 'atom', name: 'Atom feed', ending: 'atom.xml', group: 'Text and feeds' },
  { id: 'thread', name: 'Social thread', ending: 'thread.txt', group: 'Text and feeds' },
  { id: 'site', name: 'Site folder', ending: '', group: 'Text and feeds' },
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number]['id'];
export const EXPORT_FORMAT_IDS: readonly ExportFormat[] = EXPORT_FORMATS.map(({ id }) => id);

/** What a format is called. */
export const formatName = (format: ExportFormat): string =>
  EXPORT_FORMATS.find(({ id }) => id === format)?.name ?? format;

/** The name of a format's own file; of a site, that of the folder that it lies in. */
export function formatFile(stem: string, format: ExportFormat): string {
  const ending = EXPORT_FORMATS.find(({ id }) => id === format)?.ending ?? '';
  return ending === '' ? `${stem}-${format}` : `${stem}.${ending}`;
}
