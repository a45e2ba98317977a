import { Merge } from 'lucide-react';
import { type ReactElement, useEffect, useId, useRef } from 'react';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { Side } from '../../../shared/merging/collisions-document.ts';
import { type SettingDifference, settingAt, settingsOf } from '../../../shared/merging/setting-differences.ts';
import { Button } from '../../ui/button.tsx';
import { Hand } from '../../ui/hand.tsx';
import { Icon } from '../../ui/icon.tsx';
import { whenText } from '../../ui/when-text.ts';
import styles from './setting-differences.module.css';
import { isColour, settingLabel, settingValue } from './setting-words.ts';

export interface SettingDifferencesProps {
  readonly publication: Publication;
  readonly differences: readonly SettingDifference[];
  readonly personOf: (id: PersonId) => Person | null;
  /** True where somebody came here to look at them: they are in hand at first. */
  readonly isShownFirst: boolean;
  readonly onChoose: (difference: SettingDifference, side: 'kept' | 'lost') => void;
  /** Called when the last of them is dealt with and the focus has no place among them any more. */
  readonly onDone: () => void;
}

/** What two people set otherwise in a publication while apart: each side with who set it and when, to choose from. */
export function SettingDifferences(props: SettingDifferencesProps): ReactElement | null {
  const { differences, isShownFirst, onDone } = props;
  const heading = useId();
  const area = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isShownFirst) title.current?.focus();
  }, [isShownFirst]);
  // Whoever chose goes on with the one that comes into the place of what is dealt with.
  const chosen = useRef<{ readonly id: string; readonly at: number } | null>(null);
  useEffect(() => {
    if (chosen.current === null) return;
    const { id, at } = chosen.current;
    // Something else has come in meanwhile: it is not dealt with yet.
    if (differences.some((difference) => difference.id === id)) return;
    chosen.current = null;
    const rows = area.current?.querySelectorAll('li') ?? [];
    const next = rows[Math.min(at, rows.length - 1)];
    if (differences.length === 0 || next === undefined) onDone();
    else next.querySelector('button')?.focus();
  }, [differences, onDone]);
  if (differences.length === 0) return null;
  return (
    <section ref={area} className={styles.differences} aria-labelledby={heading}>
      <h3 ref={title} id={heading} className={styles.head} tabIndex={-1}>
        <Icon of={Merge} size="small" />
        {differences.length === 1 ? '1 setting' : `${differences.length} settings`} that two people set otherwise
      </h3>
      <ul className={styles.list}>
        {differences.map((difference, index) => (
          <Difference
            key={difference.id}
            {...props}
            difference={difference}
            onChoose={(_difference, side) => {
              chosen.current = { id: difference.id, at: index };
              props.onChoose(difference, side);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface DifferenceProps extends Pick<SettingDifferencesProps, 'publication' | 'personOf' | 'onChoose'> {
  readonly difference: SettingDifference;
}

function Difference({ publication, personOf, difference, onChoose }: DifferenceProps): ReactElement {
  const { path, kept, lost } = difference;
  const label = settingLabel(path, publication);
  const now = settingValue(path, settingAt(settingsOf(publication), path));
  const side = (of: Side<unknown>, which: 'kept' | 'lost') => {
    const value = settingValue(path, of.value);
    const verb = value === now ? 'Keep this' : 'Use this';
    return (
      <div className={styles.side}>
        <SideHead by={of.by.flatMap((id) => personOf(id) ?? [])} at={of.at} />
        <p className={styles.value}>
          {isColour(path, of.value) ? (
            <span className={styles.swatch} style={{ background: of.value }} aria-hidden="true" />
          ) : null}
          {value}
        </p>
        <Button size="small" aria-label={`${verb}: ${label}, ${value}`} onClick={() => onChoose(difference, which)}>
          {verb}
        </Button>
      </div>
    );
  };
  return (
    <li className={styles.difference}>
      <p className={styles.what}>{label}</p>
      {side(kept, 'kept')}
      {side(lost, 'lost')}
    </li>
  );
}

function SideHead({ by, at }: { readonly by: readonly Person[]; readonly at: string | undefined }): ReactElement {
  return (
    <p className={styles.by}>
      {by.map(({ id, initials, name, hand }) => (
        <Hand key={id} initials={initials} name={name} hand={hand} />
      ))}
      <span>{by.length === 0 ? 'Somebody' : by.map(({ name }) => name).join(', ')}</span>
      {at === undefined ? null : <time dateTime={at}>{whenText(at)}</time>}
    </p>
  );
}
