import { Ban, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { type MappedPart, type MappingOutline, ROLE_NAMES, type Role } from '../../../shared/import/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { State } from '../../ui/state.tsx';
import styles from './import.module.css';

export interface MappingResultProps {
  readonly outline: MappingOutline;
  readonly current: number;
  readonly onGo: (index: number) => void;
}

/** The issue that the mapping makes, with the paragraphs that each part comes from. */
export function MappingResult({ outline, current, onGo }: MappingResultProps): ReactElement {
  const simple = (role: Role) => {
    const part = outline.parts[role];
    return part === undefined ? null : <PartRow key={role} part={part} current={current} onGo={onGo} />;
  };
  return (
    <aside className={styles.result} aria-label="The issue it makes" data-area="result">
      <div className={styles.resultHead}>
        <span>The issue it makes</span>
        <span>From ¶</span>
      </div>
      {(['title', 'notice', 'lede', 'sectionHeading'] as const).map(simple)}
      <ol>
        {outline.developments.map((item, index) => {
          const all = [
            ...(item.headlineIndex === null ? [] : [item.headlineIndex]),
            ...item.body.indices,
            ...item.analysis.indices,
          ];
          return (
            <li key={all[0] ?? index} className={styles.part} data-now={all.includes(current) || undefined}>
              <span className={styles.dim}>{index + 1}</span>
              <button type="button" className={styles.partHead} onClick={() => onGo(all[0] ?? 0)}>
                {item.headline === '' ? 'No headline' : item.headline}
              </button>
              <span className={styles.from}>{item.headlineIndex === null ? '' : item.headlineIndex + 1}</span>
              <SubRow name="Body" part={item.body} />
              <SubRow name={ROLE_NAMES.whyThisMatters} part={item.analysis} />
              {item.problem === null ? null : (
                <span className={styles.partProblem}>
                  <State icon={TriangleAlert} role="care">
                    {item.problem}
                  </State>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {(['inContext', 'takeaway'] as const).map(simple)}
      {outline.parts.leftOut === undefined ? null : (
        <div className={styles.part} data-out>
          <Icon of={Ban} size="small" />
          <span>{outline.leftOut} left out</span>
          <span className={styles.from}>{spans(outline.parts.leftOut.indices)}</span>
        </div>
      )}
    </aside>
  );
}

function SubRow({ name, part }: { readonly name: string; readonly part: MappedPart }): ReactElement | null {
  if (part.indices.length === 0) return null;
  return (
    <span className={styles.sub}>
      <span>{name}</span>
      <span>
        {part.indices.length} ¶, {part.words} words
      </span>
      <span className={styles.from}>{spans(part.indices)}</span>
    </span>
  );
}

function PartRow({
  part,
  current,
  onGo,
}: {
  readonly part: MappedPart;
  readonly current: number;
  readonly onGo: (index: number) => void;
}): ReactElement {
  const count = part.indices.length;
  return (
    <div className={styles.part} data-now={part.indices.includes(current) || undefined}>
      <span />
      <button type="button" className={styles.partName} onClick={() => onGo(part.indices[0] ?? 0)}>
        {ROLE_NAMES[part.role]} · {count} {count === 1 ? 'paragraph' : 'paragraphs'}, {part.words} words
      </button>
      <span className={styles.from}>{spans(part.indices)}</span>
    </div>
  );
}

/** Paragraph numbers as spans: "1, 61–63". */
function spans(indices: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < indices.length; ) {
    let end = at;
    while (indices[end + 1] === (indices[end] ?? 0) + 1) end += 1;
    const [first, last] = [(indices[at] ?? 0) + 1, (indices[end] ?? 0) + 1];
    parts.push(first === last ? String(first) : `${first}–${last}`);
    at = end + 1;
  }
  return parts.join(', ');
}
