import { type ReactElement, useState } from 'react';
import type { FoundInText } from '../../../shared/search/index.ts';
import type { TextOfField } from '../../documents/field-texts.ts';
import { Button } from '../../ui/button.tsx';
import { FIELD_NAMES } from './field-names.ts';
import styles from './find.module.css';

export interface FindPreviewProps {
  readonly matches: readonly FoundInText[];
  readonly texts: readonly TextOfField[];
  readonly replacementOf: (match: FoundInText) => string;
  readonly onReplace: (matches: readonly FoundInText[]) => void;
  readonly onCancel: () => void;
}

const MOST_SHOWN = 400;
const AROUND = 36;

/** Every place as it is and as it will be, before all are replaced; each can be left out. */
export function FindPreview({ matches, texts, replacementOf, onReplace, onCancel }: FindPreviewProps): ReactElement {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const idOf = ({ key, start }: FoundInText) => `${key}:${start}`;
  const wanted = matches.filter((match) => !left.has(idOf(match)));
  return (
    <div className={styles.preview}>
      <ul className={styles.changes}>
        {matches.slice(0, MOST_SHOWN).map((match) => {
          const text = texts.find(({ key }) => key === match.key);
          const line = text?.text ?? '';
          return (
            <li key={idOf(match)}>
              <label className={styles.change}>
                <input
                  type="checkbox"
                  checked={!left.has(idOf(match))}
                  onChange={() => {
                    const next = new Set(left);
                    if (!next.delete(idOf(match))) next.add(idOf(match));
                    setLeft(next);
                  }}
                />
                <span className={styles.where}>{text === undefined ? '' : placeOf(text)}</span>
                <span className={styles.words}>
                  {before(line, match.start)}
                  <del>{match.text}</del>
                  <ins>{replacementOf(match)}</ins>
                  {after(line, match.end)}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      {matches.length > MOST_SHOWN ? <p className={styles.count}>and {matches.length - MOST_SHOWN} more</p> : null}
      <div className={styles.line}>
        <Button
          kind="primary"
          size="small"
          unavailable={wanted.length === 0 ? 'nothing is chosen' : null}
          onClick={() => onReplace(wanted)}
        >
          Replace {wanted.length} {wanted.length === 1 ? 'place' : 'places'}
        </Button>
        <Button size="small" onClick={onCancel}>
          Leave as it is
        </Button>
      </div>
    </div>
  );
}

/** What stands before, from the start of a word and in one line. */
function before(line: string, start: number): string {
  if (start <= AROUND) return inOneLine(line.slice(0, start));
  return `…${inOneLine(line.slice(start - AROUND, start)).replace(/^\S* /, '')}`;
}

/** What stands behind, to the end of a word. */
function after(line: string, end: number): string {
  if (line.length - end <= AROUND) return inOneLine(line.slice(end));
  return `${inOneLine(line.slice(end, end + AROUND)).replace(/ \S*$/, '')}…`;
}

const inOneLine = (words: string): string => words.replace(/\s+/g, ' ');

const placeOf = ({ field, developmentIndex }: TextOfField): string =>
  developmentIndex === null ? FIELD_NAMES[field] : `${developmentIndex + 1} ${FIELD_NAMES[field].toLowerCase()}`;
