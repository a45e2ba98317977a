import { stringify } from 'yaml';
import { fileStem } from '../../brand/file-stem.ts';
import { slug } from '../../brand/slug.ts';
import { shortDate } from '../../document/period-text.ts';
import { plainText } from '../../document/plain-text.ts';
import type { RichText } from '../../document/rich-text.ts';
import { safeUrl } from '../../document/safe-url.ts';
import type { Development, Source } from '../../domain/development.ts';
import type { DevelopmentId } from '../../domain/ids.ts';
import type { Issue } from '../../domain/issue.ts';
import { picturesAt } from '../../domain/picture.ts';
import type { Publication } from '../../domain/publication.ts';
import { blocksBefore } from '../blocks-before.ts';
import { type FileBeside, pictureFiles } from '../markdown/picture-files.ts';
import { pictureLines } from '../markdown/picture-lines.ts';
import { writeLine, writeRichText } from '../markdown/write-rich-text.ts';
import type { PictureSource } from '../picture-source.ts';
import { type PrintedIssue, printedIssue, shortened } from '../printed-issue.ts';
import { SITE_LAYOUTS, type SiteFlavour, type SitePage } from './site-flavours.ts';

export interface IssueSiteOptions {
  readonly flavour: SiteFlavour;
  readonly pictures?: PictureSource;
}

const DESCRIPTION_CHARACTERS = 160;
const SLUG_CHARACTERS = 60;

/**
 * Writes an issue as the files of a static site: a page for the issue, one a development, with the front matter that the
 * generator reads, and the pictures where it serves files from. Paths are relative to the site's own folder.
 */
export function writeIssueSite(
  given: Issue,
  publication: Publication | undefined,
  options: IssueSiteOptions,
): readonly FileBeside[] {
  const printed = printedIssue(given, publication);
  const { issue, names, words } = printed;
  const layout = SITE_LAYOUTS[options.flavour];
  const stem = fileStem(issue, publication);
  const beside = pictureFiles(issue, publication, 'pictures', options.pictures ?? (() => undefined));
  const field = (rich: RichText, prefix: string, at?: DevelopmentId | null): string => {
    const count = rich.children.filter(({ type }) => type !== 'footnoteDefinition').length;
    const pictures = at === undefined ? [] : picturesAt(issue.pictures, at);
    const inserts = pictures.map((picture) => ({
      blocksBefore: blocksBefore(picture, count),
      text: pictureLines(picture, layout.address(stem, beside.pathOf(picture)), issue.language).replace(
        /^<!--.*?-->\n\n/,
        '',
      ),
    }));
    return rich.children.length === 0 && inserts.length === 0 ? '' : writeRichText(rich, prefix, inserts);
  };
  const headed = (heading: string, text: string): string[] => (text === '' ? [] : [`## ${writeLine(heading)}`, text]);
  const page = (name: string, facts: SitePage, parts: readonly string[]): FileBeside => ({
    path: `${layout.pages(stem)}/${name}`,
    content: new TextEncoder().encode(
      `---\n${stringify(layout.frontMatter(facts), { lineWidth: 0 }).trimEnd()}\n---\n\n${layout.inert(parts.filter((part) => part !== '').join('\n\n'))}\n`,
    ),
  });
  const development = (each: Development, at: number): FileBeside => {
    const name = `${String(at + 1).padStart(2, '0')}-${slug(each.headline, SLUG_CHARACTERS) || 'development'}`;
    return page(
      `${name}.md`,
      factsOf(printed, each.headline || `${printed.title} ${at + 1}`, plainText(each.body), at + 1, name, each.topics),
      [
        field(each.body, 'n-', each.id),
        ...headed(names.whyThisMatters, field(each.whyThisMatters, 'w-')),
        sourcesLine(each.sources, issue.language, words),
      ],
    );
  };
  return [
    page(layout.index, factsOf(printed, printed.title, plainText(issue.lede), 0, stem, []), [
      field(issue.notice, 'notice-'),
      field(issue.lede, 'lede-', null),
      ...headed(names.inContext, field(issue.inContext, 'context-')),
      ...headed(names.takeaway, field(issue.takeaway, 'takeaway-')),
    ]),
    ...issue.developments.map(development),
    ...beside.files.map(({ path, content }) => ({ path: `${layout.files(stem)}/${path}`, content })),
  ];
}

const factsOf = (
  { issue, publication, description }: PrintedIssue,
  title: string,
  text: string,
  order: number,
  name: string,
  topics: readonly string[],
): SitePage => ({
  title,
  description: shortened(text.replace(/\s+/g, ' ') || description, DESCRIPTION_CHARACTERS),
  date: issue.publicationDate,
  order,
  slug: name,
  topics,
  language: issue.language,
  publication,
  number: issue.number,
});

function sourcesLine(sources: readonly Source[], language: string, words: PrintedIssue['words']): string {
  const named = sources.filter(({ title, url }) => title !== '' || url !== '');
  if (named.length === 0) return '';
  const told = named.map(({ title, publisher, url, date }) => {
    const safe = safeUrl(url);
    const name = writeLine(title || url);
    const linked = safe === null ? name : `[${name}](<${safe.replace(/[<>\n]/g, encodeURIComponent)}>)`;
    return [linked, writeLine(publisher), shortDate(date, language)].filter((part) => part !== '').join(', ');
  });
  return `${named.length === 1 ? words.source : words.sources} ${told.join('; ')}`;
}
