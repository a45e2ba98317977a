import type { ReactElement } from 'react';
import { wordsOf } from '../../../shared/document/pieces.ts';
import { plainText } from '../../../shared/document/plain-text.ts';
import type { RescuedWords } from '../../../shared/merging/rescued-document.ts';
import { Button } from '../../ui/button.tsx';
import { CardHead } from './card-head.tsx';
import { placeName } from './collision-words.ts';
import styles from './exchange.module.css';
import type { ExchangeDesk } from './exchange-desk.ts';

export interface RescuedCardProps {
  readonly desk: ExchangeDesk;
  readonly words: RescuedWords;
  readonly onPutBack: () => void;
  readonly onLeaveOut: () => void;
}

const REASONS: Readonly<Record<RescuedWords['reason'], string>> = {
  gone: 'Typed into words that somebody else deleted at the same time.',
  moved: 'The words around these were moved. They were left behind.',
  format: 'The look that these words were given does not stand: they were moved, or given another at the same time.',
};

const VERBS: Readonly<Record<RescuedWords['reason'], string>> = {
  gone: 'Put back',
  moved: 'Move there',
  format: 'Give the look back',
};

/** The words for a person; of a table, those of its cells. */
const textOf = ({ pieces }: RescuedWords): string => {
  const tables = pieces.flatMap((piece) =>
    piece.kind === 'line' && piece.line.kind === 'table' ? [piece.line.table] : [],
  );
  return [...tables.map((table) => plainText({ type: 'root', children: [table] })), wordsOf(pieces)].join(' ').trim();
};

/** Words that a merge would have dropped: whose, where, and one key to put them back. */
export function RescuedCard({ desk, words, onPutBack, onLeaveOut }: RescuedCardProps): ReactElement {
  const { place, reason } = words;
  const ref = place === null ? null : (place.developmentId ?? place.field);
  const text = textOf(words);
  return (
    <article className={styles.card} aria-label={`Rescued: ${text}`}>
      <CardHead desk={desk} by={words.by === null ? [] : [words.by]} at={words.at} />
      <p className={styles.quote}>“{text}”</p>
      <p className={styles.dim}>{REASONS[reason]}</p>
      {ref === null ? null : (
        <button type="button" className={styles.where} onClick={() => desk.goToPart(ref)}>
          {placeName(desk, place)}
        </button>
      )}
      <div className={styles.acts}>
        <Button
          size="small"
          kind="primary"
          unavailable={place === null ? 'Nobody knows where they were' : null}
          onClick={onPutBack}
        >
          {VERBS[reason]}
        </Button>
        <Button size="small" kind="quiet" onClick={onLeaveOut}>
          {reason === 'gone' ? 'Leave out' : 'Leave as it is'}
        </Button>
        <Button
          size="small"
          kind="quiet"
          onClick={() => void navigator.clipboard.writeText(text).then(() => desk.tell('The words were copied.'))}
        >
          Copy
        </Button>
      </div>
    </article>
  );
}
