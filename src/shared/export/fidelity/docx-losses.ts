import { unzipSync } from 'fflate';
import type { Issue } from '../../domain/issue.ts';
import { normalizeIssue } from '../../domain/normalize-issue.ts';
import type { Publication } from '../../domain/publication.ts';
import { buildIssue } from '../../import/build-issue.ts';
import { mapSource } from '../../import/mapping.ts';
import { readSource } from '../../import/read-source.ts';
import { LOGO_NAME } from '../docx/logo-name.ts';
import type { LogoSource } from '../picture-source.ts';
import { type Loss, lossesOf } from './loss.ts';
import { nameOf, SINGLE_TEXTS } from './places.ts';

/**
 * Reads a Word file back through our own importer and names every text that is not as it was: what a colleague sends back is
 * read that way. Pictures and their captions are not in what it reads, so a text among which they stand is named too.
 */
export async function docxLosses(
  given: Issue,
  publication: Publication | undefined,
  docx: Uint8Array,
): Promise<readonly Loss[]> {
  const issue = normalizeIssue(given);
  const read = await readSource({ name: 'issue.docx', content: docx });
  if (!read.ok) return [{ place: 'the issue', what: `all of it (${read.error.message})` }];
  const back = buildIssue(mapSource(read.value, { houseNames: publication?.houseNames ?? {} }), issue.publicationId);
  const lines = [
    ['the title', issue.title, back.title],
    ['the section heading', issue.sectionHeading, back.sectionHeading],
    ...issue.developments.map(
      (each, at) =>
        [`the headline of ${nameOf(each, at)}`, each.headline, back.developments[at]?.headline ?? ''] as const,
    ),
  ] as const;
  return [
    ...lines.flatMap(([place, mine, theirs]) =>
      mine === theirs ? [] : [{ place, what: `its words (“${theirs}” is read back)` }],
    ),
    ...SINGLE_TEXTS.flatMap(([key, place]) => lossesOf(place, issue[key], back[key])),
    ...issue.developments.flatMap((each, at) => [
      ...lossesOf(`the body of ${nameOf(each, at)}`, each.body, back.developments[at]?.body),
      ...lossesOf(`the analysis of ${nameOf(each, at)}`, each.whyThisMatters, back.developments[at]?.whyThisMatters),
    ]),
  ];
}

/** The names of the images that stand in a Word file: the ids of its pictures in its text, and the logo's in its heads. */
export function imagesInDocx(docx: Uint8Array): ReadonlySet<string> {
  const parts = unzipSync(docx, { filter: ({ name }) => /^word\/(?:document|header\d+)\.xml$/.test(name) });
  const found = Object.values(parts).flatMap((part) => [
    ...new TextDecoder().decode(part).matchAll(/<wp:docPr [^>]*\bname="([^"]*)"/g),
  ]);
  return new Set(found.map(([, name = '']) => name));
}

/** The brand's logo where no head of the file shows one: Word shows PNG, JPEG and GIF alone, and has the name in its place. */
export function logoLosses(
  publication: Publication | undefined,
  logos: LogoSource | undefined,
  images: ReadonlySet<string>,
): readonly Loss[] {
  const logo = publication?.brand.logo ?? null;
  if (logo === null || images.has(LOGO_NAME)) return [];
  const kind = logos?.(logo.sha256)?.mediaType.replace(/^image\/(\w+).*$/, '$1');
  const why = kind === undefined ? 'its file is missing' : `Word shows no ${kind.toUpperCase()}; give the brand a PNG`;
  return [{ place: 'the masthead', what: `the logo (the publication’s name is there: ${why})` }];
}
