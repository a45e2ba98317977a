import { Eye, LifeBuoy } from 'lucide-react';
import { type ReactElement, useEffect, useId, useMemo, useState } from 'react';
import { entitiesOf } from '../../../shared/crdt/register-document.ts';
import type { Command } from '../../commands/command.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { leaveOut, putBack } from '../../documents/put-back.ts';
import type { RegisterSession } from '../../documents/register-session.ts';
import { useThingsToLookAt } from '../../documents/use-things-to-look-at.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import outlineStyles from '../../ui/outline.module.css';
import { CollisionCard, type RegisterNotices } from './collision-card.tsx';
import styles from './exchange.module.css';
import type { ExchangeDesk } from './exchange-desk.ts';
import { RescuedCard } from './rescued-card.tsx';
import { SettingsCard } from './settings-card.tsx';

export interface MergeTrayProps {
  readonly desk: ExchangeDesk;
  /** The register of the publication, once it is open: what was set twice there is listed too. */
  readonly register: Pick<RegisterSession, 'doc'> | null;
  /** What two people set otherwise in the publication, and the way to where it is chosen. */
  readonly settings: { readonly count: number; readonly open: () => void };
  /** True where something has just been merged: then it is unfolded. */
  readonly isOpenFirst: boolean;
}

/** What merges noticed, at the foot of the outline: words to put back, and things that two people changed at once. */
export function MergeTray({ desk, register, settings, isOpenFirst }: MergeTrayProps): ReactElement | null {
  const { rescued, collisions, inRegister, toLookAt } = useThingsToLookAt(
    desk.session.doc,
    register?.doc ?? null,
    settings.count,
  );
  const registerNotices = useMemo(() => (register === null ? null : noticesOf(register)), [register]);
  const [open, setOpen] = useState<'rescued' | 'collisions' | null>(null);
  const first = toLookAt > 0 ? 'collisions' : 'rescued';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a merge, not for what is dealt with afterwards
  useEffect(() => {
    if (isOpenFirst) setOpen(first);
  }, [isOpenFirst]);
  const id = useId();
  const settledBy = () => ({ by: desk.me.id, at: new Date().toISOString() });
  const putWordsBack = (words: (typeof rescued)[number]) => {
    if (!putBack(desk.session, words, settledBy()))
      desk.tell('These words have no place that is known any more. Copy them to where they belong.');
  };
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'exchange.put-back',
        title: 'Put the next rescued words back',
        group: 'In this issue',
        keys: 'Mod+Alt+B',
        unavailable: () => (rescued.length === 0 ? 'nothing waits to be put back' : null),
        run: () => {
          const [next] = rescued;
          if (next !== undefined) putWordsBack(next);
        },
      },
    ],
    // biome-ignore lint/correctness/useExhaustiveDependencies: who settles and where is read when it runs
    [rescued, putWordsBack],
  );
  useCommands(commands);
  if (rescued.length === 0 && toLookAt === 0) return null;
  const row = (what: 'rescued' | 'collisions', icon: typeof Eye, label: string, count: number) =>
    count === 0 ? null : (
      <button
        type="button"
        className={outlineStyles.row}
        aria-expanded={open === what}
        aria-controls={`${id}-${what}`}
        onClick={() => setOpen(open === what ? null : what)}
      >
        <Icon of={icon} />
        {label}
        <span className={outlineStyles.count}>{count}</span>
      </button>
    );
  return (
    <>
      {open === 'collisions' && toLookAt > 0 ? (
        <section id={`${id}-collisions`} className={styles.tray} aria-label="Things to look at">
          {collisions.map((collision) => (
            <CollisionCard key={collision.id} desk={desk} collision={collision} settledBy={settledBy} />
          ))}
          {inRegister.map((collision) => (
            <CollisionCard
              key={collision.id}
              desk={desk}
              collision={collision}
              settledBy={settledBy}
              register={registerNotices}
            />
          ))}
          {settings.count === 0 ? null : <SettingsCard {...settings} />}
          {collisions.length < 4 ? null : (
            <Button
              size="small"
              kind="quiet"
              onClick={() =>
                leaveOut(
                  desk.session,
                  collisions.map((collision) => collision.id),
                  settledBy(),
                )
              }
            >
              Leave all {collisions.length} as they are
            </Button>
          )}
        </section>
      ) : null}
      {row('collisions', Eye, 'To look at', toLookAt)}
      {open === 'rescued' && rescued.length > 0 ? (
        <section id={`${id}-rescued`} className={styles.tray} aria-label="Rescued words">
          {rescued.map((words) => (
            <RescuedCard
              key={words.id}
              desk={desk}
              words={words}
              onPutBack={() => putWordsBack(words)}
              onLeaveOut={() => leaveOut(desk.session, [words.id], settledBy())}
            />
          ))}
        </section>
      ) : null}
      {row('rescued', LifeBuoy, 'Rescued words', rescued.length)}
    </>
  );
}

/** Each change of a register is a step of its own already. */
const noticesOf = ({ doc }: Pick<RegisterSession, 'doc'>): RegisterNotices => ({
  merged: { doc, undo: { boundary: () => {} } },
  nameOf: (id) => {
    const name = entitiesOf(doc).get(id)?.get('name');
    return typeof name === 'string' ? name : null;
  },
});
