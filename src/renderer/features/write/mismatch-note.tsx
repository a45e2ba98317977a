import { TriangleAlert } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { PlacedMismatch } from '../../reading/issue-reader.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AcceptForm } from './accept-form.tsx';
import { goToWords } from './go-to-words.ts';
import { replaceWords } from './replace-words.ts';
import styles from './warn.module.css';
import type { WriteContext } from './write-place.ts';

export interface MismatchNoteProps {
  readonly context: WriteContext;
  readonly mismatch: PlacedMismatch;
}

/** Numbers that cannot all be right: the arithmetic, both places, the fixes, and a way to let it stand. */
export function MismatchNote({ context, mismatch }: MismatchNoteProps): ReactElement {
  const [isAccepting, setIsAccepting] = useState(false);
  const { id, message, places, keys, fixes } = mismatch;
  return (
    <div className={styles.warn} role="note">
      <Icon of={TriangleAlert} size="small" />
      <div>
        {message}
        <div className={styles.actions}>
          {places.map((place, at) => {
            const key = keys[at] ?? '';
            return (
              <Button
                key={`${key}:${place.start}:${place.quote}`}
                kind="text"
                size="small"
                title={`“${place.quote}”`}
                onClick={() => {
                  if (place.earlier === undefined) goToWords(context, key, place.start, place.end);
                  else context.tell(`${place.earlier.label}: “${place.quote}”`);
                }}
              >
                Show {place.quote}
              </Button>
            );
          })}
          {fixes.map((fix) => {
            const place = places[fix.place];
            const key = keys[fix.place] ?? '';
            return place === undefined || key === '' ? null : (
              <Button
                key={fix.label}
                kind="text"
                size="small"
                onClick={() => replaceWords(context, key, place, fix.replacement)}
              >
                {fix.label}
              </Button>
            );
          })}
          <Button kind="text" size="small" aria-expanded={isAccepting} onClick={() => setIsAccepting(!isAccepting)}>
            Accept…
          </Button>
        </div>
        {isAccepting ? (
          <AcceptForm onAccept={(reason) => context.accept(id, reason)} onCancel={() => setIsAccepting(false)} />
        ) : null}
      </div>
    </div>
  );
}
