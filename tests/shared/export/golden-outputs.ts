import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { brandOfTheme, THEMES } from '../../../src/shared/brand/index.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import type { Publication } from '../../../src/shared/domain/publication.ts';
import { writeIssueDocx } from '../../../src/shared/export/docx/write-docx.ts';
import { writeIssueEmail } from '../../../src/shared/export/email/index.ts';
import { writeIssueEml } from '../../../src/shared/export/eml/write-eml.ts';
import { writeIssueEpub } from '../../../src/shared/export/epub/write-epub.ts';
import { writeIssueRss } from '../../../src/shared/export/feed/write-rss.ts';
import { writeIssueHtml } from '../../../src/shared/export/html/index.ts';
import { writeIssueMarkdown } from '../../../src/shared/export/markdown/index.ts';
import { writeIssueText } from '../../../src/shared/export/text/write-text.ts';
import { writeIssueThread } from '../../../src/shared/export/thread/write-thread.ts';
import { branded, MAIL_BRAND } from './branded.ts';
import { HOSTILE } from './golden-issues.ts';

/** The brand of a case: each theme in turn, so that all of them are held to their outputs. */
export function goldenPublication(name: string, at: number): Publication {
  const theme = THEMES[at % THEMES.length] ?? THEMES[0];
  const publication = branded({ ...brandOfTheme(theme), ...MAIL_BRAND, hasContents: at % 2 === 0 });
  if (name !== 'hostile') return publication;
  const { brand } = publication;
  return {
    ...publication,
    name: HOSTILE,
    tagline: HOSTILE,
    houseNames: { whyThisMatters: [HOSTILE], inContext: [`${HOSTILE} 1`], takeaway: [`${HOSTILE} 2`] },
    brand: { ...brand, mastheadText: HOSTILE, footer: HOSTILE, postalAddress: HOSTILE, unsubscribeText: HOSTILE },
  };
}

/** The outputs of a case by their names. Archives are told by the hash of their bytes: a folder of them cannot be read anyway. */
export async function goldenOutputs(issue: Issue, publication: Publication): Promise<ReadonlyMap<string, string>> {
  const hash = (bytes: Uint8Array) => `sha256 ${bytesToHex(sha256(bytes))}, ${bytes.length} bytes\n`;
  return new Map([
    ['out.html', writeIssueHtml(issue, publication)],
    ['out.paper.html', writeIssueHtml(issue, publication, { paper: 'A4' })],
    ['out.email.html', writeIssueEmail(issue, publication).html],
    ['out.eml', hash(new TextEncoder().encode(writeIssueEml(issue, publication).text))],
    ['out.md', writeIssueMarkdown(issue, publication).text],
    ['out.txt', writeIssueText(issue, publication)],
    ['out.rss.xml', writeIssueRss(issue, publication)],
    ['out.thread.txt', `${writeIssueThread(issue, publication).posts.join('\n\n---\n\n')}\n`],
    ['out.docx.txt', hash(await writeIssueDocx(issue, publication))],
    ['out.epub.txt', hash(writeIssueEpub(issue, publication))],
  ]);
}
