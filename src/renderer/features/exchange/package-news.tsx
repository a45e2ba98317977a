import type { ReactElement } from 'react';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { PackagePreview } from '../../documents/open-package.ts';
import styles from './exchange.module.css';
import { decisionLines, partWords, publicationLines, reviewLines, writers } from './package-lines.ts';
import { PART_NAMES } from './part-names.ts';
import { counted } from './since.ts';

export interface PackageNewsProps {
  readonly preview: Extract<PackagePreview, { kind: 'known' }>;
  readonly issueName: string;
}

/** Who did what: the text by part, the review, decisions, and what to look at after merging. */
export function PackageNews({ preview, issueName }: PackageNewsProps): ReactElement {
  const { issue, summary, merged } = preview;
  const nameOf = (id: PersonId | null) => issue.people.find((person) => person.id === id)?.name ?? 'Somebody';
  const partName = (ref: string) =>
    PART_NAMES[ref] ?? (issue.developments.find(({ id }) => id === ref)?.headline || 'A development');
  const review = reviewLines(summary, nameOf);
  const decisions = decisionLines(summary, (ref) => `“${partName(ref)}”`);
  const house = publicationLines(preview.publication);
  const toLookAt = merged.collisions.length + preview.publication.differences;
  const afterwards = [
    ...(toLookAt > 0 ? [`${counted(toLookAt, 'thing')} to look at`] : []),
    ...(merged.rescued.length > 0 ? [`${counted(merged.rescued.length, 'piece')} of text to put back`] : []),
  ];
  return (
    <>
      <p>
        Nothing has been changed yet. Merging brings this into {issueName}
        {preview.isDeleted ? ', which comes back from the deleted issues,' : ''} as one step that can be undone:
      </p>
      {summary.parts.length === 0 ? null : (
        <section aria-labelledby="news-text">
          <h2 id="news-text" className={styles.newsTitle}>
            Text
          </h2>
          <ul className={styles.news}>
            {summary.parts.map((part) => (
              <li key={part.ref} className={styles.newsRow}>
                <span className={styles.newsPart}>{PART_NAMES[part.ref] ?? (part.headline || 'A development')}</span>
                <span className={styles.dim}>{writers(part, nameOf)}</span>
                <span className={styles.newsWords}>{partWords(part)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Lines id="news-review" title="Review" lines={review} />
      <Lines id="news-decisions" title="Decisions" lines={decisions} />
      <Lines id="news-publication" title="Beside the issue" lines={house} />
      <Lines id="news-after" title="Afterwards" lines={afterwards} />
      {summary.parts.length + review.length + decisions.length + house.length + afterwards.length > 0 ? null : (
        <p className={styles.dim}>Only what the app keeps by itself: places of comments, who is who.</p>
      )}
    </>
  );
}

interface LinesProps {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

function Lines({ id, title, lines }: LinesProps): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.newsTitle}>
        {title}
      </h2>
      <ul className={styles.news}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
