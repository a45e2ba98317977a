import { ChevronRight } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { periodText } from '../../shared/document/period-text.ts';
import { quoteMarksFor } from '../../shared/document/typographic-quotes.ts';
import { readingMinutes } from '../../shared/document/word-count.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import type { Part } from '../documents/part.ts';
import { useOutlinePart } from '../documents/use-session.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './titlebar.module.css';
import { ZoomStatus } from './zoom-status.tsx';

interface OfIssue {
  readonly session: IssueSession;
}

interface IssueCrumbsProps extends OfIssue {
  readonly publicationName: string;
}

/** Which issue is open, for the title bar. */
export const IssueCrumbs = memo(function IssueCrumbs({ session, publicationName }: IssueCrumbsProps): ReactElement {
  const number = useOutlinePart(session, (outline) => outline.number);
  return (
    <>
      <span className={`${styles.soft} only-wide`}>{publicationName}</span>
      <span className="only-wide">
        <Icon of={ChevronRight} size="small" />
      </span>
      <span className={styles.strong}>{number === '' ? 'Unnumbered' : `No. ${number}`}</span>
      <Period session={session} />
    </>
  );
});

function Period({ session }: OfIssue): ReactElement {
  const start = useOutlinePart(session, (outline) => outline.periodStart);
  const end = useOutlinePart(session, (outline) => outline.periodEnd);
  const language = useOutlinePart(session, (outline) => outline.language);
  return <span className={`${styles.soft} only-wide`}>{periodText(start, end, language)}</span>;
}

interface IssueCountsProps extends OfIssue {
  readonly part: Part;
  readonly target: number;
}

/** How long the issue and what is on the page are, for the status line. */
export function IssueCounts({ session, part, target }: IssueCountsProps): ReactElement {
  const totalWords = useOutlinePart(session, (outline) => outline.totalWords);
  const development = useOutlinePart(session, (outline) =>
    part.kind === 'development' ? outline.developments.find((item) => item.id === part.id) : undefined,
  );
  return (
    <>
      {development === undefined ? null : (
        <span>
          {development.words} words in this development
          <span className="only-wide">, {development.characters.toLocaleString('en')} characters</span>
        </span>
      )}
      <span className="only-wide">
        {totalWords.toLocaleString('en')} in the issue
        {target > 0 ? `, target ${target.toLocaleString('en')}` : ''}
      </span>
      <span className="only-wide">{readingMinutes(totalWords)} min to read</span>
    </>
  );
}

/** The issue's language and what follows from it, for the status line. */
export const IssueFacts = memo(function IssueFacts({ session }: OfIssue): ReactElement {
  const language = useOutlinePart(session, (outline) => outline.language);
  const marks = quoteMarksFor(language);
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
  return (
    <>
      <span>{languageName(name, language)}</span>
      <span className="only-wide">
        Quotes {marks.double[0].trim()} {marks.double[1].trim()} ’
      </span>
      <ZoomStatus />
    </>
  );
});

function languageName(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
