import type { PageSize } from '../../shared/ipc/contract.ts';
import type { HeadingPages } from './heading-pages.ts';

/** Where headings stood in the last prints. Mostly they stand there still, and one print then shows that they do. */
export interface RememberedPages {
  readonly get: (html: string, pageSize: PageSize) => HeadingPages | null;
  readonly set: (html: string, pageSize: PageSize, pages: HeadingPages) => void;
}

const MOST = 16;

export function createRememberedPages(): RememberedPages {
  const known = new Map<string, HeadingPages>();
  return {
    get: (html, pageSize) => known.get(keyOf(html, pageSize)) ?? null,
    set(html, pageSize, pages) {
      const key = keyOf(html, pageSize);
      known.delete(key);
      known.set(key, pages);
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    },
  };
}

/** The same issue by its title: where two have the same, the print says that the pages are others. */
const keyOf = (html: string, pageSize: PageSize): string => `${pageSize} ${/<title>(.*?)<\/title>/s.exec(html)?.[1]}`;
