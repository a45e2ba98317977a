import { Merge } from 'lucide-react';
import { type ReactElement, useId } from 'react';
import { readPeople } from '../../../shared/crdt/record-document.ts';
import type { Entity } from '../../../shared/domain/entity.ts';
import type { EntityId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Collision, Side } from '../../../shared/merging/collisions-document.ts';
import { leaveOut, type SettledBy } from '../../documents/put-back.ts';
import type { RegisterSession } from '../../documents/register-session.ts';
import { chooseSide } from '../../documents/settle-collision.ts';
import { useMergeNotices } from '../../documents/use-merge-notices.ts';
import { Button } from '../../ui/button.tsx';
import { Hand } from '../../ui/hand.tsx';
import { Icon } from '../../ui/icon.tsx';
import { whenText } from '../../ui/when-text.ts';
import styles from './register.module.css';

export interface RegisterDifferencesProps {
  readonly session: RegisterSession;
  readonly byId: ReadonlyMap<EntityId, Entity>;
  readonly settledBy: () => SettledBy;
  readonly onShow: (id: EntityId) => void;
}

/** What of an entity is called how; names and lists are not among it: of them both sides stand. */
const WORDS: Readonly<Record<string, string>> = {
  name: 'the name',
  kind: 'the kind',
  country: 'the country',
  note: 'the note',
  parentId: 'what it is part of',
  wikidataId: 'the Wikidata id',
  isRetired: 'whether it is retired',
  mergedInto: 'what it was merged into',
};

type ValueCollision = Collision & { readonly kind: 'value' };

const ofEntity = (collision: Collision): collision is ValueCollision =>
  collision.kind === 'value' && collision.path[0] === 'entities' && collision.path.length === 3;

/** What two people set otherwise in the register while apart: what stands, and what would be forgotten. */
export function RegisterDifferences({
  session,
  byId,
  settledBy,
  onShow,
}: RegisterDifferencesProps): ReactElement | null {
  const found = useMergeNotices(session.doc).collisions.filter(ofEntity);
  const heading = useId();
  if (found.length === 0) return null;
  const people = readPeople(session.doc);
  const merged = { doc: session.doc, undo: { boundary: () => {} } };
  return (
    <section className={styles.differences} aria-labelledby={heading}>
      <h2 id={heading} className={styles.differencesHead}>
        <Icon of={Merge} size="small" />
        {found.length === 1 ? '1 thing' : `${found.length} things`} that two people set otherwise
      </h2>
      <ul>
        {found.map((collision) => {
          const [, id = '', key = ''] = collision.path;
          const name = byId.get(id as EntityId)?.name ?? 'An entity';
          const shown = (value: unknown) => shownValue(key, value, byId);
          return (
            <li key={collision.id} className={styles.difference}>
              <span>
                <button type="button" className={styles.differenceName} onClick={() => onShow(id as EntityId)}>
                  {name}
                </button>
                <span className={styles.differenceWhat}>{WORDS[key] ?? key}</span>
              </span>
              <span className={styles.differenceSide}>
                <SetBy side={collision.kept} people={people} />
                <Button size="small" onClick={() => leaveOut(merged, [collision.id], settledBy())}>
                  Keep {shown(collision.kept.value)}
                </Button>
              </span>
              <span className={styles.differenceSide}>
                <SetBy side={collision.lost} people={people} />
                <Button size="small" onClick={() => chooseSide(merged, collision, { kind: 'lost' }, settledBy())}>
                  Use {shown(collision.lost.value)}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface SetByProps {
  readonly side: Side<unknown>;
  readonly people: readonly Person[];
}

/** Who set a value, by their signs, and when; a row has no room for names, which stand on them. */
const SetBy = ({ side: { by, at }, people }: SetByProps): ReactElement => (
  <>
    {people
      .filter(({ id }) => by.includes(id))
      .map(({ id, initials, name, hand }) => (
        <Hand key={id} initials={initials} name={name} hand={hand} />
      ))}
    {at === undefined ? null : (
      <time className={styles.differenceWhen} dateTime={at}>
        {whenText(at)}
      </time>
    )}
  </>
);

function shownValue(key: string, value: unknown, byId: RegisterDifferencesProps['byId']): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (key === 'parentId' || key === 'mergedInto') return byId.get(value as EntityId)?.name ?? 'an entity that is gone';
  if (typeof value === 'boolean') return value ? 'retired' : 'in use';
  return `“${typeof value === 'string' ? value : JSON.stringify(value)}”`;
}
