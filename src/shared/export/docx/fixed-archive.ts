import { unzipSync, type Zippable, zipSync } from 'fflate';
import { ARCHIVE_DAY } from '../archive-day.ts';

/**
 * The same archive with nothing in it that differs from run to run: no time of writing, and relations numbered in their
 * order instead of named at random.
 */
export function fixedArchive(bytes: Uint8Array, instant: string): Uint8Array {
  const files = unzipSync(bytes);
  const names = new Map<string, string>();
  const decoder = new TextDecoder();
  for (const path of Object.keys(files).sort()) {
    if (!path.endsWith('.rels')) continue;
    for (const [, id = ''] of decoder.decode(files[path]).matchAll(/ Id="([^"]+)"/g))
      if (!/^rId\d+$/.test(id) && !names.has(id)) names.set(id, `rIdx${names.size + 1}`);
  }
  const fixed: Zippable = {};
  for (const path of Object.keys(files).sort(contentTypesFirst)) {
    const content = files[path];
    if (content === undefined) continue;
    fixed[path] = [isText(path) ? rewritten(decoder.decode(content), names, instant) : content, { mtime: ARCHIVE_DAY }];
  }
  return zipSync(fixed, { level: 6 });
}

const isText = (path: string): boolean => /\.(xml|rels)$/.test(path);

/** Readers that look at the beginning of a file alone find there what it is. */
const contentTypesFirst = (a: string, b: string): number =>
  a === '[Content_Types].xml' ? -1 : b === '[Content_Types].xml' ? 1 : a < b ? -1 : 1;

function rewritten(xml: string, names: ReadonlyMap<string, string>, instant: string): Uint8Array {
  const text = xml
    .replace(/( (?:r:)?(?:id|Id|embed|link)=")([^"]+)"/g, (all, head: string, id: string) => {
      const name = names.get(id);
      return name === undefined ? all : `${head}${name}"`;
    })
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`);
  return new TextEncoder().encode(text);
}
