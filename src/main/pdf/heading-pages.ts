/** Where the headings of a printed page have come to stand. */
export interface HeadingPages {
  /** From 1, in the order of the document. */
  readonly headings: readonly number[];
  readonly pages: number;
}

/**
 * Reads the bookmarks of a PDF that Chromium has just printed: it writes plain objects and a plain table of them (PDF 1.4).
 * Null where the file is made otherwise; a PDF library would take longer to load than the print takes.
 */
export function headingPages(pdf: Uint8Array): HeadingPages | null {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const objectAt = objectTable(text);
  const catalog = objectAt(referenceIn(trailerOf(text), 'Root'));
  const pages = pageNumbers(objectAt, referenceIn(catalog, 'Pages'));
  const outlines = objectAt(referenceIn(catalog, 'Outlines'));
  if (catalog === '' || pages.size === 0) return null;
  const headings: number[] = [];
  const walk = (first: string): boolean => {
    for (let at = first; at !== ''; at = referenceIn(objectAt(at), 'Next')) {
      const page = pages.get(/\/Dest \[(\d+) 0 R/.exec(objectAt(at))?.[1] ?? '');
      if (page === undefined) return false;
      headings.push(page);
      if (!walk(referenceIn(objectAt(at), 'First'))) return false;
    }
    return true;
  };
  return walk(referenceIn(outlines, 'First')) ? { headings, pages: pages.size } : null;
}

type ObjectAt = (number: string) => string;

const trailerOf = (text: string): string => text.slice(text.lastIndexOf('trailer'));
const referenceIn = (object: string, name: string): string => new RegExp(`/${name} (\\d+) 0 R`).exec(object)?.[1] ?? '';

/** Gives the text of an object by its number, up to its stream; empty where there is none. */
function objectTable(text: string): ObjectAt {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? -1);
  const offsets = new Map<string, number>();
  const head = start < 0 ? null : /^xref\s+(\d+) (\d+)\s*\n/.exec(text.slice(start, start + 40));
  if (head !== null)
    for (let at = 0; at < Number(head[2]); at += 1) {
      const line = text.slice(start + head[0].length + at * 20, start + head[0].length + (at + 1) * 20);
      if (/^\d{10} \d{5} n/.test(line)) offsets.set(String(Number(head[1]) + at), Number(line.slice(0, 10)));
    }
  return (number) => {
    const offset = offsets.get(number);
    if (offset === undefined) return '';
    const ends = ['endobj', 'stream'].map((word) => text.indexOf(word, offset)).filter((end) => end >= 0);
    return text.slice(offset, Math.min(...ends));
  };
}

function pageNumbers(objectAt: ObjectAt, root: string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const walk = (number: string) => {
    const kids = /\/Kids \[([^\]]*)\]/.exec(objectAt(number))?.[1];
    if (kids === undefined) {
      if (objectAt(number) !== '') numbers.set(number, numbers.size + 1);
    } else for (const [, kid = ''] of kids.matchAll(/(\d+) 0 R/g)) walk(kid);
  };
  walk(root);
  return numbers;
}
