import { X } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactElement } from 'react';
import { shortDay } from '../../../shared/document/period-text.ts';
import type { SearchHit, SearchQuery } from '../../../shared/search/index.ts';
import { Marked } from '../../ui/marked.tsx';
import { Tool } from '../../ui/tool.tsx';
import styles from './search-hits.module.css';

/** What a search of the library's texts found. */
export interface FoundTexts {
  /** What was searched for. */
  readonly query: string;
  readonly total: number;
  /** Filters that the query was understood to have, each with the piece of the query it came from. */
  readonly chips: SearchQuery['chips'];
  readonly hits: readonly SearchHit[];
}

export interface SearchHitsProps {
  readonly found: FoundTexts;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (issueId: string, developmentId: string | null) => void;
  /** Back to the field, from the first hit or by Escape. */
  readonly onBack: () => void;
}

/** The hits of a search, each in its sentence, with the filters as chips above. Not drawn again for the next key. */
export const SearchHits = memo(function SearchHits({ found, onQuery, onOpen, onBack }: SearchHitsProps): ReactElement {
  const { query, total, chips, hits } = found;
  return (
    <div className={styles.hits}>
      <p className={styles.summary} role="status">
        <span>{total === 0 ? `Nothing fits “${query.trim()}”` : `${total} ${total === 1 ? 'text' : 'texts'}`}</span>
        {chips.map((chip) => (
          <span key={chip.label} className={styles.chip}>
            {chip.label}
            <Tool
              icon={X}
              size="small"
              label={`Search without “${chip.label}”`}
              onClick={() => onQuery(without(query, chip.text))}
            />
          </span>
        ))}
      </p>
      {total === 0 ? (
        <p className={styles.hint}>
          Parts of words and names in any script are found, and small slips forgiven. Filters are written with commas:
          &gt; 500 MW, Georgia, 2026.
        </p>
      ) : null}
      <ol onKeyDown={(event) => moveByArrows(event, onBack)}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <button
              type="button"
              data-hit
              className={styles.hit}
              onClick={() => onOpen(hit.issueId, hit.developmentId)}
            >
              <span className={styles.headline}>{hit.headline === '' ? 'Without a headline' : hit.headline}</span>
              <span className={styles.where}>
                <span className={styles.label}>{hit.issueLabel}</span>
                {hit.date === '' ? null : <span>{shortDay(hit.date)}</span>}
              </span>
              <span className={styles.sentence}>
                <Marked text={hit.snippet} marks={hit.marks} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
});

/** The query without one of its filters. */
function without(query: string, piece: string): string {
  return query
    .replace(piece, '')
    .replace(/\s*,\s*(?=,|$)/g, '')
    .replace(/^[\s,]+/, '')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

function moveByArrows(event: KeyboardEvent<HTMLOListElement>, onBack: () => void): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Escape') return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (event.key === 'Escape' || (event.key === 'ArrowUp' && at <= 0)) onBack();
  else buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
