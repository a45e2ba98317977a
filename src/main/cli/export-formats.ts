/** The formats of the command line, in the order in which they are written, with what their files end in. */
export const FORMAT_ENDINGS = {
  html: 'html',
  email: 'email.html',
  eml: 'eml',
  pdf: 'pdf',
  md: 'md',
  docx: 'docx',
  epub: 'epub',
  txt: 'txt',
  json: 'json',
  rss: 'rss.xml',
} as const;
export type CliFormat = keyof typeof FORMAT_ENDINGS;
export const CLI_FORMATS = Object.keys(FORMAT_ENDINGS) as readonly CliFormat[];
