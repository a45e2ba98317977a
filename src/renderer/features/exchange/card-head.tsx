import type { ReactElement } from 'react';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { Hand } from '../../ui/hand.tsx';
import styles from './exchange.module.css';
import type { ExchangeDesk } from './exchange-desk.ts';
import { listed, sinceText } from './since.ts';

export interface CardHeadProps {
  readonly desk: ExchangeDesk;
  readonly by: readonly PersonId[];
  /** ISO 8601 instant; empty for none. */
  readonly at: string;
}

/** Who, and when it was noticed. */
export function CardHead({ desk, by, at }: CardHeadProps): ReactElement {
  const people = by.flatMap((id) => desk.personOf(id) ?? []);
  return (
    <p className={styles.head}>
      {people.map(({ id, initials, name, hand }) => (
        <Hand key={id} initials={initials} name={name} hand={hand} />
      ))}
      <span>{people.length === 0 ? 'Somebody' : listed(people.map(({ name }) => name))}</span>
      {at === '' ? null : <span className={styles.dim}>{sinceText(at)}</span>}
    </p>
  );
}
