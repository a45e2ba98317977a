import { cssString } from './css-string.ts';

/** Where the number of a page stands in the contents, once it is known. */
const FOLIO = '<span class="folio" aria-hidden="true"></span>';

/**
 * What stands at the head of each page. A margin box can show the page's number in the signs of a counter style; when each
 * page is known, each number has the words of its section for its sign.
 */
export const RUNNING = '@counter-style running{system:cyclic;symbols:""}';

/** True where a page has something that is known only after it was printed once. */
export const needsPages = (html: string): boolean => html.includes(RUNNING) || html.includes(FOLIO);

const MOST_CHARACTERS = 70;

interface Heading {
  /** Empty for a heading within a text, which is no section. */
  readonly id: string;
  readonly title: string;
  readonly page: number;
}

/**
 * Puts page numbers into the contents, and the running section at the head of each page, both of which CSS in Chromium has
 * no way to ask for (`target-counter`, `string-set`): a page is printed once, and again with what the first print says.
 * `headingPages` has the page, from 1, of each heading in the order of the document.
 */
export function fillPages(html: string, headingPages: readonly number[], pages: number): string {
  const tags = [...html.matchAll(/<h([1-6])((?: [^>]*?)?)>(.*?)<\/h\1>/gs)];
  if (tags.length !== headingPages.length) return html;
  const headings = tags.map(
    ([, , attributes = '', words = ''], at): Heading => ({
      id: / id="([^"]+)"/.exec(attributes)?.[1] ?? '',
      title: textOf(words),
      page: headingPages[at] ?? 0,
    }),
  );
  const running = Array.from({ length: pages }, (_, at) => cssString(runningAt(headings, at + 1)));
  return html
    .replace(
      /(<a href="#([^"]+)">(?:(?!<\/a>).)*<\/a>)<span class="folio" aria-hidden="true"><\/span>/gs,
      (all, link: string, id: string) => {
        const found = headings.find((heading) => heading.id === `${id}-headline` || heading.id === `${id}-heading`);
        return found === undefined ? all : link + FOLIO.replace('></', `>${found.page}</`);
      },
    )
    .replace(RUNNING, () => `@counter-style running{system:fixed;symbols:${running.join(' ')}}`);
}

/** Our own pages write no other references in text. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x26;/g, '&');

/** What a page is about: what it goes on with, or what begins first on it. */
function runningAt(headings: readonly Heading[], page: number): string {
  const sections = headings.filter(({ id }) => id.endsWith('-headline') || id.endsWith('-heading'));
  // The first page has the masthead.
  if (page === 1) return '';
  const before = sections.filter((heading) => heading.page < page).at(-1);
  const title = (before ?? sections.find((heading) => heading.page === page))?.title ?? '';
  return runningWords(title);
}

/** As many words as the head of a page has room for: it stands on each. */
export const runningWords = (words: string): string =>
  words.length <= MOST_CHARACTERS ? words : `${words.slice(0, MOST_CHARACTERS).replace(/\s+\S*$/, '')} …`;
