import { PanelLeft } from 'lucide-react';
import { memo, type ReactElement, type ReactNode, useSyncExternalStore } from 'react';
import { Icon } from './icon.tsx';
import { createMedia } from './media.ts';
import styles from './outline.module.css';
import { State, type StateProps } from './state.tsx';
import { Tool } from './tool.tsx';

/** How far a part has come: icon, word and role. */
export interface OutlineState {
  readonly icon: StateProps['icon'];
  readonly word: string;
  readonly role: 'calm' | 'good' | 'care' | 'bad';
}

export interface OutlineSideProps {
  readonly children: ReactNode;
  /** What stays at the foot while the rest scrolls. */
  readonly foot: ReactNode;
}

/** The outline at the window's side. */
export function OutlineSide({ children, foot }: OutlineSideProps): ReactElement {
  return (
    <nav className={styles.side} aria-label="Outline" data-area="outline">
      <div className={styles.sideScroll}>{children}</div>
      <div className={styles.sideFoot}>{foot}</div>
    </nav>
  );
}

export interface OutlineGroupProps {
  readonly label: string;
  readonly tool?: ReactNode;
}

/** A name over some parts. */
export function OutlineGroup({ label, tool }: OutlineGroupProps): ReactElement {
  return (
    <div className={styles.group}>
      <span className={styles.label}>{label}</span>
      {tool}
    </div>
  );
}

export interface OutlineRowProps {
  readonly label: string;
  readonly isCurrent: boolean;
  readonly state?: OutlineState | null;
  /** At the end of the row: a count of words. */
  readonly note?: ReactNode;
  readonly onChoose: () => void;
}

/** A part that the issue has once. */
export function OutlineRow({ label, isCurrent, state = null, note, onChoose }: OutlineRowProps): ReactElement {
  return (
    <button type="button" className={styles.row} aria-current={isCurrent || undefined} onClick={onChoose}>
      {label}
      {state === null ? null : (
        <span className={styles.state}>
          <State icon={state.icon} role={state.role}>
            {state.word}
          </State>
        </span>
      )}
      {note === undefined ? null : <span className={state === null ? styles.count : styles.words}>{note}</span>}
    </button>
  );
}

export interface OutlineDevelopmentProps {
  readonly number: number;
  readonly headline: string;
  readonly isCurrent: boolean;
  readonly state: OutlineState;
  /** Beside the state: words against the target, or open threads. */
  readonly note: ReactNode;
  readonly onChoose: () => void;
}

/** A development: number, headline, how far it has come, and one more thing. */
export function OutlineDevelopmentRow(props: OutlineDevelopmentProps): ReactElement {
  const { number, headline, isCurrent, state, note, onChoose } = props;
  return (
    <button type="button" className={styles.development} aria-current={isCurrent || undefined} onClick={onChoose}>
      <span className={styles.number}>{number}</span>
      <span className={styles.headline} data-empty={headline === '' || undefined}>
        {headline === '' ? 'No headline yet' : headline}
      </span>
      <span className={styles.meta}>
        <State icon={state.icon} role={state.role}>
          {state.word}
        </State>
        {note}
      </span>
    </button>
  );
}

/** One part when there is no room for the outline: a letter or number. */
export interface OutlineRailItem {
  readonly key: string;
  readonly sign: string;
  readonly label: string;
  readonly isCurrent: boolean;
  readonly state: OutlineState | null;
}

export interface OutlineRailProps {
  readonly items: readonly OutlineRailItem[];
  readonly keysLabel: string;
  readonly onToggle: () => void;
  /** Keep it stable: an item whose values have not changed is not drawn again. */
  readonly onGoTo: (key: string) => void;
}

/** As in the style sheet. */
const NARROW = createMedia('(max-width: 1151px)');

/** The outline when there is no room for it. */
export function OutlineRail({ items, keysLabel, onToggle, onGoTo }: OutlineRailProps): ReactElement | null {
  if (!useSyncExternalStore(NARROW.subscribe, NARROW.matches)) return null;
  return (
    <nav className={styles.rail} aria-label="Outline, folded" data-area="outline">
      <Tool icon={PanelLeft} label="Show the outline" keysLabel={keysLabel} onClick={onToggle} />
      {items.map(({ key, ...item }) => (
        <RailItem key={key} to={key} {...item} onGoTo={onGoTo} />
      ))}
    </nav>
  );
}

interface RailItemProps extends Omit<OutlineRailItem, 'key'> {
  readonly to: string;
  readonly onGoTo: OutlineRailProps['onGoTo'];
}

const RailItem = memo(function RailItem({ to, sign, label, isCurrent, state, onGoTo }: RailItemProps): ReactElement {
  const name = state === null ? label : `${label}: ${state.word.toLowerCase()}`;
  return (
    <button
      type="button"
      className={styles.railItem}
      title={name}
      aria-label={name}
      aria-current={isCurrent || undefined}
      onClick={() => onGoTo(to)}
    >
      {sign}
      {state === null ? null : <Icon of={state.icon} size="small" />}
    </button>
  );
});
