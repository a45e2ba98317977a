import { Check, CornerUpLeft, Ellipsis, Eye, Lock, MessageSquare, PenLine, RotateCcw } from 'lucide-react';
import type { ReactElement } from 'react';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { PartState } from '../../../shared/domain/part-state.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { PartAction } from '../../../shared/domain/workflow.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { whenText } from '../../ui/when-text.ts';
import type { ChangedSince } from './changed-since.ts';
import type { PartActs } from './part-acts.ts';
import { outlineState } from './part-look.ts';
import styles from './review.module.css';

export interface PartBarProps {
  readonly label: string;
  /** Null for what is not approved by itself. */
  readonly status: PartState | null;
  /** What changed since I decided about it, or since an approval that crossed with a change. */
  readonly changed: ChangedSince | null;
  readonly me: PersonId;
  readonly personOf: (id: PersonId) => Person;
  /** What I may do, each with why not. */
  readonly acts: PartActs;
  readonly onAct: (act: PartAction) => void;
  readonly comments: () => readonly MenuEntry[];
  readonly suggestions: () => readonly (readonly MenuEntry[])[];
  readonly onWrite: () => void;
}

/** How far a part has come, who says so, and the one thing to do next. */
export function PartBar(props: PartBarProps): ReactElement {
  const { label, status, changed, me, personOf, acts, onAct, comments, suggestions, onWrite } = props;
  const mine = status?.approvals.find(({ by }) => by === me);
  const isStaleForMe = mine?.isStale === true;
  const looks = outlineState(status);
  return (
    <div className={styles.bar}>
      <span>{label}</span>
      {looks === null ? null : (
        <Chip icon={looks.icon} role={looks.role}>
          {isStaleForMe ? 'Changed since you approved' : looks.word}
        </Chip>
      )}
      {status === null ? null : (
        <span className={`only-wide ${styles.cut}`}>{barWords(status, changed, me, personOf)}</span>
      )}
      <span className={styles.grow} />
      <NextStep acts={acts} isStaleForMe={isStaleForMe} onAct={onAct} />
      <Menu
        label={label}
        look="tool-small"
        buttonLabel={`More for ${label}`}
        placement="bottom end"
        groups={() =>
          [
            [
              entry('return', 'Send back with a reason', CornerUpLeft, acts, onAct),
              entry('withdraw-approval', 'Withdraw my approval', RotateCcw, acts, onAct),
              entry('recall', 'Take back from review', RotateCcw, acts, onAct),
            ].flat(),
            comments(),
            ...suggestions(),
            [{ id: 'write', label: 'Edit in Write', icon: PenLine, caps: ['E'], run: onWrite }],
          ].filter((group) => group.length > 0)
        }
      >
        <Icon of={Ellipsis} size="small" />
      </Menu>
    </div>
  );
}

function entry(
  act: PartAction,
  label: string,
  icon: typeof CornerUpLeft,
  acts: PartActs,
  onAct: (act: PartAction) => void,
): MenuEntry[] {
  const why = acts[act];
  return why === undefined ? [] : [{ id: act, label, icon, unavailable: why, run: () => onAct(act) }];
}

interface NextStepProps {
  readonly acts: PartActs;
  readonly isStaleForMe: boolean;
  readonly onAct: (act: PartAction) => void;
}

/** The button of the part: one step, or what stands in its way in its own words. */
function NextStep({ acts, isStaleForMe, onAct }: NextStepProps): ReactElement | null {
  if (acts.approve !== undefined)
    return (
      <Button
        size="small"
        kind={acts.approve === null ? 'primary' : 'default'}
        title={acts.approve === null ? 'A' : 'Go to what stands in the way (A)'}
        onClick={() => onAct('approve')}
      >
        <Icon of={acts.approve === null ? Check : Lock} size="small" />
        {acts.approve ?? (isStaleForMe ? 'Approve the change' : 'Approve')}
      </Button>
    );
  if (acts.send === undefined) return null;
  return (
    <Button size="small" unavailable={acts.send} onClick={() => onAct('send')}>
      <Icon of={acts.send === null ? Eye : Lock} size="small" />
      {acts.send ?? 'Send for review'}
    </Button>
  );
}

/** Who said so; how much changed since I did, or since they did. */
function barWords(
  status: PartState,
  changed: ChangedSince | null,
  me: PersonId,
  personOf: (id: PersonId) => Person,
): string {
  if (changed === null) return statusWords(status, me, personOf);
  if (status.lastSeen.some(({ by }) => by === me)) return changedWords(changed);
  return `${changedWords(changed)} since it was ${statusWords(status, me, personOf)}`;
}

/** How much changed. */
function changedWords({ words: { added, removed } }: ChangedSince): string {
  const count = Math.max(added, removed);
  return count === 0 ? 'no words, only how they look' : `${count} ${count === 1 ? 'word' : 'words'}`;
}

/** Who said so, and when. */
function statusWords(status: PartState, me: PersonId, personOf: (id: PersonId) => Person): string {
  const name = (id: PersonId) => (id === me ? 'you' : personOf(id).name);
  const { state, approvals, returned, sentAt } = status;
  if (state === 'changes-requested' && returned !== null) return `by ${name(returned.by)}, ${whenText(returned.at)}`;
  if (approvals.length > 0)
    return approvals
      .map(({ by, at, isStale }) => `${isStale ? 'approved ' : ''}by ${name(by)}, ${whenText(at)}`)
      .join('; ');
  return state === 'in-review' && sentAt !== null ? `since ${whenText(sentAt)}` : '';
}

/** Commenting on the part as a whole. */
export const wholePartComment = (label: string, run: () => void): MenuEntry => ({
  id: 'comment-part',
  label: `Comment on ${label}`,
  icon: MessageSquare,
  run,
});
