import {
  type CSSProperties,
  lazy,
  memo,
  type ReactElement,
  Suspense,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useCommands } from '../../commands/use-commands.ts';
import type { Part } from '../../documents/part.ts';
import { usePreference } from '../../preferences/use-preference.ts';
import { LinkEditor } from './link-editor.tsx';
import { Outline } from './outline.tsx';
import { Panels } from './panels.tsx';
import { Sheet } from './sheet.tsx';
import { usePaint } from './use-paint.ts';
import { useReviewPaint } from './use-review-paint.ts';
import styles from './write.module.css';
import { writeCommands } from './write-commands.ts';
import type { WriteContext } from './write-place.ts';

const loadFindBar = () => import('./find-bar.tsx');
/** Loaded in a quiet moment: its engine of expressions is large, and what is typed behind Ctrl+F must not wait for it. */
const FindBar = lazy(async () => ({ default: (await loadFindBar()).FindBar }));

const HoverCard = lazy(async () => ({ default: (await import('./hover-card.tsx')).HoverCard }));

interface Finding {
  readonly isReplacing: boolean;
  readonly first: string;
  /** When it was asked for: asking again takes what is selected then, and the caret. */
  readonly opened: number;
}

export interface WriteModeProps {
  readonly context: WriteContext;
  readonly part: Part;
}

/** Where an issue is written: outline, page, panels. Not drawn again for what the bars around it show. */
export const WriteMode = memo(function WriteMode({ context, part }: WriteModeProps): ReactElement {
  const [width] = usePreference<number | null>('panels:width', null);
  const [outline, setOutline] = useState<'auto' | 'open'>('auto');
  const [isLinking, setIsLinking] = useState(false);
  const [finding, setFinding] = useState<Finding | null>(null);
  /** The text that was gone to is there first, also at the start; its panels come with the next picture. */
  const beside = useDeferredValue<Part | null>(part, null);
  const place = useRef(part);
  useEffect(() => {
    place.current = part;
  }, [part]);

  const commands = useMemo(
    () =>
      writeCommands(context, {
        part: () => place.current,
        toggleOutline: () => setOutline((known) => (known === 'open' ? 'auto' : 'open')),
        askForLink: () => setIsLinking(true),
        find: (isReplacing) =>
          setFinding({
            isReplacing,
            first: document.getSelection()?.toString().split('\n')[0] ?? '',
            opened: Date.now(),
          }),
      }),
    [context],
  );
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadFindBar(), { timeout: 5_000 });
    return () => cancelIdleCallback(idle);
  }, []);
  useCommands(commands);
  usePaint(context);
  useReviewPaint(context);

  const linked = isLinking ? context.registry.active() : null;
  return (
    <main
      className={styles.write}
      data-outline={outline}
      style={width === null ? undefined : ({ '--panels-px': `${width}px` } as CSSProperties)}
    >
      <Outline context={context} part={part} onToggle={() => setOutline('open')} />
      <Sheet
        context={context}
        part={part}
        find={
          finding === null ? null : (
            <Suspense fallback={null}>
              <FindBar
                context={context}
                part={part}
                isReplacing={finding.isReplacing}
                first={finding.first}
                opened={finding.opened}
                onClose={() => setFinding(null)}
              />
            </Suspense>
          )
        }
      />
      <Panels context={context} part={beside} />
      {context.knowledge === null ? null : (
        <Suspense fallback={null}>
          <HoverCard context={context} knowledge={context.knowledge} />
        </Suspense>
      )}
      {linked === null ? null : (
        <LinkEditor field={linked} onOpen={context.openLink} onClose={() => setIsLinking(false)} />
      )}
    </main>
  );
});
