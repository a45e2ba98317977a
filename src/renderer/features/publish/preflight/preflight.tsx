import { CircleCheck, ListFilter } from 'lucide-react';
import { type ReactElement, useMemo, useRef } from 'react';
import { type Finding, SEVERITIES, type Severity } from '../../../../shared/checks/finding.ts';
import { overriddenIds } from '../../../../shared/checks/open-blockers.ts';
import { placeName } from '../../../../shared/checks/place-name.ts';
import type { Issue } from '../../../../shared/domain/issue.ts';
import type { Publication } from '../../../../shared/domain/publication.ts';
import type { RecordEntry } from '../../../../shared/domain/record.ts';
import { usePreference } from '../../../preferences/use-preference.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { State } from '../../../ui/state.tsx';
import { FindingRow } from './finding-row.tsx';
import styles from './preflight.module.css';
import type { PreflightDesk } from './preflight-desk.ts';
import { ReadabilityList } from './readability-list.tsx';
import { SEVERITY_LOOKS } from './severity-looks.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { usePreflightCommands } from './use-preflight-commands.ts';

export interface PreflightProps {
  readonly issue: Issue;
  readonly publication: Pick<Publication, 'houseNames'>;
  /** Sound entries of the issue's record. */
  readonly entries: readonly RecordEntry[];
  readonly desk: PreflightDesk;
}

const NOTHING: readonly Finding[] = [];

/** Whether the issue is fit to print: a live list of what was found, the gravest first. */
export function Preflight({ issue, publication, entries, desk }: PreflightProps): ReactElement {
  const { found } = desk;
  const [hidden, setHidden] = usePreference<readonly Severity[]>('preflight:hidden', []);
  const list = useRef<HTMLDivElement>(null);
  const reasons = useMemo(() => overriddenIds({ entries }), [entries]);
  const findings = found?.findings ?? NOTHING;
  const listed = useMemo(() => findings.filter(({ severity }) => !hidden.includes(severity)), [findings, hidden]);
  usePreflightCommands(listed, desk, list);
  useKeptPlace(listed, desk, list);
  const { houseNames } = publication;
  const reasonOf = ({ id, severity }: Finding) => (severity === 'blocker' ? (reasons.get(id) ?? null) : null);
  const isAlike = (one: Finding, other: Finding | undefined) =>
    other !== undefined &&
    one.message === other.message &&
    one.why === other.why &&
    reasonOf(one) === null &&
    reasonOf(other) === null;
  const isOpen = ({ id, severity }: Finding) => severity !== 'blocker' || !reasons.has(id);
  const toggle = (severity: Severity) =>
    setHidden(hidden.includes(severity) ? hidden.filter((each) => each !== severity) : [...hidden, severity]);
  return (
    <section className={styles.preflight} aria-label="Preflight" data-area="preflight">
      <div className={styles.toolbar}>
        <h2 className={styles.heading}>Preflight</h2>
        {SEVERITIES.map((severity) => {
          const { name, icon, role } = SEVERITY_LOOKS[severity];
          const count = findings.filter((item) => item.severity === severity && isOpen(item)).length;
          return count === 0 ? null : (
            <span key={severity} title={name}>
              <State icon={icon} role={role}>
                {count} <span className="sr">{name}</span>
              </State>
            </span>
          );
        })}
        <Menu
          label="Show findings"
          look="tool-small"
          buttonLabel="Filter findings"
          placement="bottom end"
          groups={[
            SEVERITIES.map((severity) => ({
              id: severity,
              label: SEVERITY_LOOKS[severity].name,
              icon: SEVERITY_LOOKS[severity].icon,
              note: hidden.includes(severity) ? 'hidden' : 'shown',
              isCurrent: !hidden.includes(severity),
              run: () => toggle(severity),
            })),
          ]}
        >
          <Icon of={ListFilter} size="small" />
        </Menu>
      </div>
      <div ref={list} className={styles.findings} aria-busy={found === null}>
        {found !== null && findings.length === 0 ? (
          <p className={styles.clear}>
            <State icon={CircleCheck} role="good">
              Nothing is missing
            </State>
          </p>
        ) : null}
        {SEVERITIES.map((severity) => {
          const some = listed.filter((item) => item.severity === severity);
          const { name, note, role } = SEVERITY_LOOKS[severity];
          return some.length === 0 ? null : (
            <section key={severity} aria-label={name}>
              <h3 className={styles.severity} data-state={role}>
                {name} {severity === 'blocker' ? <span className={styles.note}>{note}</span> : null}
              </h3>
              {some.map((finding, at) => (
                <FindingRow
                  key={finding.id}
                  finding={finding}
                  desk={desk}
                  where={placeName(finding.place, issue, houseNames)}
                  reason={reasonOf(finding)}
                  isSaidAbove={isAlike(finding, some[at - 1])}
                />
              ))}
            </section>
          );
        })}
        {found === null ? null : (
          <ReadabilityList
            readability={found.readability}
            nameOf={(developmentId) =>
              placeName({ developmentId, field: 'headline', passage: null, thing: null }, issue, houseNames)
            }
          />
        )}
      </div>
    </section>
  );
}
