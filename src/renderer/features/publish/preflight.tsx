import { CircleCheck, Lightbulb, type LucideIcon, OctagonX, TriangleAlert } from 'lucide-react';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../../shared/checks/index.ts';
import type { Command } from '../../commands/command.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { State } from '../../ui/state.tsx';
import styles from './publish.module.css';

interface Severity {
  readonly severity: Finding['severity'];
  readonly name: string;
  readonly icon: LucideIcon;
  readonly role: 'bad' | 'care' | 'calm';
}

const SEVERITIES: readonly Severity[] = [
  { severity: 'blocker', name: 'Blockers', icon: OctagonX, role: 'bad' },
  { severity: 'warning', name: 'Warnings', icon: TriangleAlert, role: 'care' },
  { severity: 'hint', name: 'Hints', icon: Lightbulb, role: 'calm' },
];

export interface PreflightProps {
  readonly findings: readonly Finding[];
  readonly onJump: (finding: Finding) => void;
}

/** What is missing or may be wrong, the gravest first, each with the way to it. */
export function Preflight({ findings, onJump }: PreflightProps): ReactElement {
  const [current, setCurrent] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const latest = useRef({ findings, current });
  latest.current = { findings, current };
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'publish.next-finding',
        title: 'Go to the next finding',
        group: 'In this issue',
        icon: TriangleAlert,
        keys: 'F8',
        menu: { menu: 'go', group: 2 },
        unavailable: () => (latest.current.findings.length === 0 ? 'nothing was found' : null),
        run: () => {
          const { findings: all, current: at } = latest.current;
          const next = all[(all.findIndex((item) => item.id === at) + 1) % all.length];
          if (next === undefined) return;
          setCurrent(next.id);
          list.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(next.id)}"] button`)?.focus();
        },
      },
    ],
    [],
  );
  useCommands(commands);
  return (
    <section className={styles.preflight} aria-label="Preflight" data-area="preflight">
      <div className={styles.toolbar}>
        <h2 className={styles.strong}>Preflight</h2>
        {SEVERITIES.map(({ severity, name, icon, role }) => {
          const count = findings.filter((item) => item.severity === severity).length;
          return count === 0 ? null : (
            <span key={severity} title={name}>
              <State icon={icon} role={role}>
                {count} <span className="sr">{name}</span>
              </State>
            </span>
          );
        })}
      </div>
      <div ref={list} className={styles.findings}>
        {findings.length === 0 ? (
          <p className={styles.clear}>
            <State icon={CircleCheck} role="good">
              Nothing is missing
            </State>
          </p>
        ) : null}
        {SEVERITIES.map((group) => {
          const some = findings.filter((item) => item.severity === group.severity);
          return some.length === 0 ? null : (
            <section key={group.severity} aria-label={group.name}>
              <h3 className={styles.severity} data-state={group.role}>
                {group.name}
              </h3>
              {some.map((item) => (
                <div
                  key={item.id}
                  className={styles.finding}
                  data-finding={item.id}
                  data-state={group.role}
                  aria-current={item.id === current || undefined}
                >
                  <Icon of={group.icon} />
                  <div>
                    <p className={styles.what}>{item.message}</p>
                    <p className={styles.why}>{item.why}</p>
                    <Button
                      kind="text"
                      size="small"
                      aria-label={`Show: ${item.message}`}
                      onClick={() => {
                        setCurrent(item.id);
                        onJump(item);
                      }}
                    >
                      Show
                    </Button>
                  </div>
                </div>
              ))}
            </section>
          );
        })}
      </div>
    </section>
  );
}
