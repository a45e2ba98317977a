import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactElement, type ReactNode, useDeferredValue, useId, useSyncExternalStore } from 'react';
import { usePreference } from '../../preferences/use-preference.ts';
import { createMedia } from '../../ui/media.ts';
import { Splitter } from '../../ui/splitter.tsx';
import { Tool } from '../../ui/tool.tsx';
import styles from './panel.module.css';

export interface PanelProps {
  /** Names the panel in what is remembered. */
  readonly id: string;
  readonly name: string;
  /** Second words in the head: a count. */
  readonly note?: string;
  /** What a folded panel keeps of its content, in one line. */
  readonly foldedNote?: string;
  readonly tools?: ReactNode;
  /** Takes what the others leave over. */
  readonly grows?: boolean;
  /** A text panel stands on paper. */
  readonly isText?: boolean;
  readonly isFoldedAtFirst?: boolean;
  /** In a low window it is folded until it is asked for. */
  readonly isFoldedWhenLow?: boolean;
  /** Pixels at first; the splitter changes it. */
  readonly height?: number;
  readonly children: ReactNode;
}

/** One structured panel beside the page: it folds, it is resized, and it remembers both. */
export function Panel(props: PanelProps): ReactElement {
  const {
    id,
    name,
    note,
    foldedNote,
    tools,
    grows = false,
    isText = false,
    isFoldedAtFirst = false,
    isFoldedWhenLow = false,
    height = 180,
    children,
  } = props;
  const isLow = useSyncExternalStore(LOW.subscribe, LOW.matches);
  const [isFolded, setIsFolded] = usePreference(`panel:${id}:folded`, isFoldedAtFirst || (isFoldedWhenLow && isLow));
  /** The panel unfolds at once; what is in it comes with the next picture. */
  const isEmptyYet = useDeferredValue(isFolded);
  const [size, setSize] = usePreference(`panel:${id}:height`, height);
  const headId = useId();
  return (
    <section
      className={styles.panel}
      aria-labelledby={headId}
      data-area={`panel-${id}`}
      data-grow={(grows && !isFolded) || undefined}
      data-folded={isFolded || undefined}
      style={grows || isFolded ? undefined : { blockSize: size }}
    >
      {grows || isFolded ? null : (
        <Splitter
          orientation="horizontal"
          label={`Height of ${name}`}
          value={size}
          min={96}
          max={640}
          direction={-1}
          onChange={setSize}
          onReset={() => setSize(height)}
        />
      )}
      <header className={styles.head}>
        <h2 className={styles.title} id={headId}>
          <Tool
            icon={isFolded ? ChevronRight : ChevronDown}
            size="small"
            label={isFolded ? `Unfold ${name}` : `Fold ${name}`}
            aria-expanded={!isFolded}
            onClick={() => setIsFolded(!isFolded)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowLeft') setIsFolded(true);
              if (event.key === 'ArrowRight') setIsFolded(false);
            }}
          />
          {name}
        </h2>
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
        {isFolded && foldedNote !== undefined ? (
          <span className={`${styles.note} ${styles.cut}`}>{foldedNote}</span>
        ) : (
          <span className={styles.grow} />
        )}
        {isFolded ? null : tools}
      </header>
      {isFolded ? null : <div className={isText ? styles.writing : styles.body}>{isEmptyYet ? null : children}</div>}
    </section>
  );
}

const LOW = createMedia('(max-height: 799px)');
