/** What a PDF says of itself beside its title. */
export interface PdfInformation {
  readonly author: string;
  /** ISO 8601 day; empty where it is not known. */
  readonly date: string;
}

/** Reads what our own pages say of themselves in their `meta` elements. */
export function informationOf(html: string): PdfInformation {
  const head = html.slice(0, html.indexOf('</head>'));
  const meta = (name: string) => new RegExp(`<meta name="${name}" content="([^"]*)">`).exec(head)?.[1] ?? '';
  return { author: plain(meta('author')), date: meta('date') };
}

const plain = (attribute: string): string => attribute.replace(/&#x22;/g, '"').replace(/&#x26;/g, '&');

/**
 * Adds the author, which Chromium does not write, and puts the issue's own day where it wrote the minute of the print, so
 * that the same issue gives the same bytes. Appended as an update of the file (PDF 32000-1, 7.5.6): nothing else is touched.
 */
export function withInformation(pdf: Uint8Array, { author, date }: PdfInformation): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const number = /\/Info (\d+) 0 R/.exec(trailer)?.[1];
  const before = /startxref\s+(\d+)/.exec(trailer)?.[1];
  const size = /\/Size (\d+)/.exec(trailer)?.[1];
  const root = /\/Root (\d+ 0 R)/.exec(trailer)?.[1];
  if (number === undefined || before === undefined || size === undefined || root === undefined) return pdf;
  const at = text.search(new RegExp(`(?<=[\\r\\n])${number} 0 obj`));
  const known = /<<([\s\S]*?)>>\s*$/.exec(text.slice(at, text.indexOf('endobj', at)))?.[1];
  if (at < 0 || known === undefined) return pdf;
  const stamp = /^\d{4}-\d{2}-\d{2}$/.test(date) ? `(D:${date.replaceAll('-', '')}080000+00'00')` : null;
  // The old object is never read again, but its minute would still make two prints differ.
  const still =
    stamp === null ? text : text.slice(0, at) + dated(text.slice(at, at + 4_000), stamp) + text.slice(at + 4_000);
  const entries = `${stamp === null ? known : dated(known, stamp)}${author === '' ? '' : `\n/Author ${hexText(author)}`}`;
  const start = still.endsWith('\n') ? still : `${still}\n`;
  const object = `${number} 0 obj\n<<${entries}>>\nendobj\n`;
  const offset = start.length;
  const table = `xref\n${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  const end = `trailer\n<</Size ${size}\n/Root ${root}\n/Info ${number} 0 R\n/Prev ${before}>>\nstartxref\n${offset + object.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(start + object + table + end, 'latin1'));
}

const dated = (object: string, stamp: string): string =>
  object.replace(/(\/(?:CreationDate|ModDate) )\(D:\d{14}\+00'00'\)/g, `$1${stamp}`);

/** A text as UTF-16 in hexadecimal: of any script, and no sign in it ends it. */
const hexText = (text: string): string =>
  `<FEFF${[...Array(text.length).keys()]
    .map((at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase()}>`;
