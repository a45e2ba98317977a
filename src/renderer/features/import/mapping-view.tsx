import {
  Ban,
  CaseSensitive,
  Heading,
  Info,
  Lightbulb,
  ListTree,
  type LucideIcon,
  Milestone,
  Pilcrow,
  Quote,
  Target,
  Type,
} from 'lucide-react';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import {
  joinWithNext,
  type MappedBlock,
  type Mapping,
  outlineOf,
  ROLE_NAMES,
  ROLES,
  type Role,
  setRole,
  splitBlock,
} from '../../../shared/import/index.ts';
import type { Command } from '../../commands/command.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './import.module.css';
import { MappingResult } from './mapping-result.tsx';

const ROLE_ICONS: Readonly<Record<Role, LucideIcon>> = {
  title: Type,
  notice: Info,
  lede: ListTree,
  sectionHeading: Heading,
  headline: CaseSensitive,
  body: Pilcrow,
  whyThisMatters: Lightbulb,
  sources: Quote,
  inContext: Milestone,
  takeaway: Target,
  leftOut: Ban,
};

/** One key each; they act while the list has the focus. */
export const ROLE_KEYS: readonly (readonly [key: string, role: Role, word: string])[] = [
  ['H', 'headline', 'headline'],
  ['B', 'body', 'body'],
  ['W', 'whyThisMatters', 'why this matters'],
  ['C', 'inContext', 'in context'],
  ['T', 'takeaway', 'takeaway'],
  ['L', 'lede', 'lede'],
  ['N', 'notice', 'notice'],
  ['G', 'sectionHeading', 'section heading'],
  ['X', 'leftOut', 'leave out'],
];

const BARS: Readonly<Record<MappedBlock['sureness'], readonly [bars: number, word: string]>> = {
  sure: [4, 'Sure'],
  likely: [3, 'Likely'],
  unsure: [1, 'Unsure'],
};

export interface MappingViewProps {
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Each paragraph as it came, what it was taken for, how sure that is, and what comes of it. */
export function MappingView({ mapping, onChange }: MappingViewProps): ReactElement {
  const outline = useMemo(() => outlineOf(mapping), [mapping]);
  const [at, setAt] = useState(() => outline.toLookAt[0] ?? 0);
  const list = useRef<HTMLDivElement>(null);
  const current = Math.min(at, mapping.blocks.length - 1);
  const go = (index: number) => {
    setAt(Math.max(0, Math.min(mapping.blocks.length - 1, index)));
    list.current?.focus();
  };
  useEffect(() => {
    list.current?.querySelector('[data-now]')?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => list.current?.focus(), []);

  const latest = useRef({ mapping, current, toLookAt: outline.toLookAt });
  latest.current = { mapping, current, toLookAt: outline.toLookAt };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the latest state is read through the ref
  const commands = useMemo((): Command[] => {
    const change = (edit: (mapping: Mapping, index: number) => Mapping) => () =>
      onChange(edit(latest.current.mapping, latest.current.current));
    return [
      {
        id: 'import.next',
        title: 'Go to the next paragraph to look at',
        group: 'In this issue',
        keys: 'F8',
        unavailable: () => (latest.current.toLookAt.length === 0 ? 'nothing is unsure' : null),
        run: () => {
          const { toLookAt, current: now } = latest.current;
          go(toLookAt.find((index) => index > now) ?? toLookAt[0] ?? 0);
        },
      },
      ...ROLE_KEYS.map(
        ([key, role, word]): Command => ({
          id: `import.as.${role}`,
          title: `Take the paragraph for: ${word}`,
          group: 'In this issue',
          keys: key,
          run: change((known, index) => setRole(known, index, role)),
        }),
      ),
      {
        id: 'import.join',
        title: 'Join the paragraph with the next',
        group: 'In this issue',
        keys: 'J',
        run: change(joinWithNext),
      },
      {
        id: 'import.split',
        title: 'Split the paragraph at its first sentence end or the caret',
        group: 'In this issue',
        keys: 'S',
        run: change((known, index) => splitBlock(known, index, splitPlace(known, index))),
      },
    ];
  }, [onChange]);
  useCommands(commands);

  return (
    <div className={styles.mapping}>
      <div
        ref={list}
        className={styles.paras}
        role="grid"
        aria-label="Paragraphs"
        aria-rowcount={mapping.blocks.length}
        aria-activedescendant={`para-${current}`}
        tabIndex={0}
        data-area="paragraphs"
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step === 0 || event.target !== event.currentTarget) return;
          event.preventDefault();
          go(current + step);
        }}
      >
        <div className={styles.parasHead} role="row">
          <span role="columnheader">¶</span>
          <span role="columnheader">As it came</span>
          <span role="columnheader">Taken for</span>
          <span role="columnheader">How sure</span>
        </div>
        {mapping.blocks.map((mapped, index) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place in the text
            key={index}
            mapped={mapped}
            index={index}
            isNow={index === current}
            onChoose={() => go(index)}
            onRole={(role) => {
              onChange(setRole(mapping, index, role));
              setAt(index);
            }}
            onJoin={() => onChange(joinWithNext(mapping, index))}
          />
        ))}
      </div>
      <MappingResult outline={outline} current={current} onGo={go} />
    </div>
  );
}

/** The caret's place in the paragraph, or behind its first sentence. */
function splitPlace(mapping: Mapping, index: number): number {
  const text = mapping.source.blocks[index]?.text ?? '';
  const selection = document.getSelection();
  const row = document.getElementById(`para-${index}`);
  if (
    selection?.anchorNode?.nodeType === Node.TEXT_NODE &&
    row?.contains(selection.anchorNode) &&
    selection.anchorOffset > 0
  )
    return selection.anchorOffset;
  const lineEnd = text.indexOf('\n');
  if (lineEnd > 0) return lineEnd;
  return /[.!?。！？:]["'”’»)]?\s+/u.exec(text)?.index === undefined
    ? text.length
    : (/[.!?。！？:]["'”’»)]?\s+/u.exec(text)?.index ?? 0) + 1;
}

interface RowProps {
  readonly mapped: MappedBlock;
  readonly index: number;
  readonly isNow: boolean;
  readonly onChoose: () => void;
  readonly onRole: (role: Role) => void;
  readonly onJoin: () => void;
}

function Row({ mapped, index, isNow, onChoose, onRole, onJoin }: RowProps): ReactElement {
  const [bars, word] = BARS[mapped.sureness];
  const state = mapped.sureness === 'unsure' ? 'care' : 'good';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents : the grid around it has the focus and the keys
    <div
      id={`para-${index}`}
      className={styles.para}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isNow}
      data-as={mapped.role}
      data-now={isNow || undefined}
      onClick={onChoose}
    >
      <span className={styles.num} role="gridcell">
        {index + 1}
      </span>
      <span className={styles.text} role="gridcell">
        {mapped.block.text === '' ? '———' : mapped.block.text}
      </span>
      <span className={styles.pick} role="gridcell">
        <Icon of={ROLE_ICONS[mapped.role]} size="small" />
        <select
          aria-label={`Paragraph ${index + 1} is taken for`}
          value={mapped.role}
          tabIndex={isNow ? 0 : -1}
          onChange={(event) => onRole(event.target.value as Role)}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_NAMES[role]}
            </option>
          ))}
        </select>
      </span>
      <span className={styles.sure} data-state={state} role="gridcell">
        <span className={styles.bars} aria-hidden="true">
          {[1, 2, 3, 4].map((bar) => (
            <i key={bar} data-on={bar <= bars || undefined} />
          ))}
        </span>
        {mapped.isPinned ? 'Yours' : word}
      </span>
      {isNow ? (
        <span className={styles.evidence} role="gridcell">
          <span>For: {mapped.for.join(', ') || 'its place'}.</span>
          {mapped.against.length === 0 ? null : <span>Against: {mapped.against.join(', ')}.</span>}
          <button type="button" className={styles.join} onClick={onJoin}>
            Join with next
          </button>
        </span>
      ) : null}
    </div>
  );
}
