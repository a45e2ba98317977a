import { ChevronDown, Columns2, Rows2, X } from 'lucide-react';
import { type ReactElement, useMemo, useState } from 'react';
import { compareIssues } from '../../../shared/document/compare-issues.ts';
import type { VersionId } from '../../../shared/domain/ids.ts';
import { useVersions } from '../../documents/versions-reader.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Tool } from '../../ui/tool.tsx';
import { ComparedPartView } from './compared-part.tsx';
import styles from './history.module.css';
import type { HistoryDesk } from './history-desk.ts';
import { NameVersion } from './name-version.tsx';
import { restore } from './restore.ts';
import { useVersionIssue } from './use-version-issue.ts';
import { VersionList } from './version-list.tsx';
import { VersionSlider } from './version-slider.tsx';
import { timeOf, titleOf } from './version-words.ts';

/** The history of an issue: its versions in time, two of them compared, a development or the whole brought back. */
export function VersionsView({ desk }: { readonly desk: HistoryDesk }): ReactElement {
  const versions = useVersions(desk.session.doc);
  const [chosenId, choose] = useState<VersionId | null>(null);
  const [otherId, compareWith] = useState<VersionId | null>(null);
  const [isSideBySide, setSideBySide] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const chosen = versions.find(({ id }) => id === chosenId) ?? versions.at(-1) ?? null;
  const other = versions.find(({ id }) => id === otherId) ?? null;
  const then = useVersionIssue(desk, chosen);
  const later = useVersionIssue(desk, other);
  const parts = useMemo(
    () => (chosen !== null && then?.ok && later?.ok ? compareIssues(then.value, later.value) : null),
    [chosen, then, later],
  );
  const problem = [then, later].find((each) => each?.ok === false);
  const shown = parts?.filter((part) => isWhole || part.change !== 'same') ?? [];
  const bringBack = (developmentId: Parameters<typeof restore>[3]) => {
    if (chosen !== null && then?.ok) void restore(desk, chosen, then.value, developmentId);
  };

  return (
    <section className={styles.history} aria-label="Versions">
      <div className={styles.toolbar} role="toolbar" aria-label="Versions" data-area="toolbar">
        <VersionSlider versions={versions} chosen={chosen} onChoose={({ id }) => choose(id)} />
        <span className={styles.where}>
          {chosen === null ? 'No versions yet' : `${titleOf(chosen)} · ${timeOf(chosen)}`}
        </span>
        <Menu
          label="Compare with"
          look="quiet-small"
          groups={[
            [{ id: 'now', label: 'Now', isCurrent: other === null, run: () => compareWith(null) }],
            [...versions].reverse().map((version) => ({
              id: version.id,
              label: titleOf(version),
              note: timeOf(version),
              isCurrent: version.id === other?.id,
              run: () => compareWith(version.id),
            })),
          ]}
        >
          Compared with {other === null ? 'now' : `${titleOf(other)}, ${timeOf(other)}`}
          <Icon of={ChevronDown} size="small" />
        </Menu>
        <span className={styles.grow} />
        <Tool icon={Rows2} label="Inline" isPressed={!isSideBySide} onClick={() => setSideBySide(false)} />
        <Tool icon={Columns2} label="Side by side" isPressed={isSideBySide} onClick={() => setSideBySide(true)} />
        <Button size="small" kind="quiet" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show changes only' : 'Show all'}
        </Button>
        <Button
          size="small"
          unavailable={
            then?.ok !== true ? 'Choose a version first' : other !== null ? 'Compare with now to restore' : null
          }
          onClick={() => bringBack(null)}
        >
          Restore the issue
        </Button>
        <Tool icon={X} label="Close versions" onClick={desk.onClose} />
      </div>
      <div className={styles.body}>
        <aside className={styles.aside} data-area="versions">
          <NameVersion desk={desk} />
          <VersionList desk={desk} versions={versions} chosen={chosen} onChoose={({ id }) => choose(id)} />
        </aside>
        <div className={styles.compared} data-area="comparison" data-sides={isSideBySide}>
          {problem?.ok === false ? <p role="status">{problem.error.message}</p> : null}
          {versions.length === 0 ? (
            <p className={styles.nothing}>
              A version is kept when the issue is sent, approved or released, after each day’s work, and when you name
              one.
            </p>
          ) : null}
          {parts !== null && shown.length === 0 ? (
            <p className={styles.nothing} role="status">
              Nothing differs between the two.
            </p>
          ) : null}
          {shown.map((part) => (
            <ComparedPartView
              key={part.ref}
              part={part}
              names={desk.names}
              isSideBySide={isSideBySide}
              action={
                part.developmentId !== null && part.change !== 'added' && part.change !== 'same' && other === null ? (
                  <Button size="small" kind="text" onClick={() => bringBack(part.developmentId)}>
                    Restore this development
                  </Button>
                ) : null
              }
            />
          ))}
        </div>
      </div>
    </section>
  );
}
