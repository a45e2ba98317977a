import { CaseSensitive, ChevronDown, ChevronUp, Regex, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import type { Result } from '../../../shared/domain/result.ts';
import {
  type BadExpression,
  type FindPattern,
  type FoundInText,
  findInTexts,
  MAX_FOUND,
  replacementFor,
} from '../../../shared/search/index.ts';
import type { Part } from '../../documents/part.ts';
import type { PaintedStretch } from '../../editor/painter.ts';
import { Button } from '../../ui/button.tsx';
import { Tool } from '../../ui/tool.tsx';
import styles from './find.module.css';
import { fieldOnPage, firstBehind, firstFrom } from './find-places.ts';
import { FindPreview } from './find-preview.tsx';
import { writeWords } from './replace-words.ts';
import { selectFound, showFound } from './show-found.ts';
import { useFieldTexts } from './use-field-texts.ts';
import type { WriteContext } from './write-place.ts';

export interface FindBarProps {
  readonly context: WriteContext;
  /** With the second row, for replacing. */
  readonly isReplacing: boolean;
  /** What the page shows: the first find is the one from there on. */
  readonly part: Part;
  /** Words to begin with: what was selected; empty leaves what was looked for. */
  readonly first: string;
  /** Another value asks anew. */
  readonly opened: number;
  readonly onClose: () => void;
}

const NOTHING: Result<readonly FoundInText[], BadExpression> = { ok: true, value: [] };

/** Finds words in all texts of the issue, and replaces one or all of them, which is one step to undo. */
export function FindBar({ context, part, isReplacing, first, opened, onClose }: FindBarProps): ReactElement {
  const [pattern, setPattern] = useState<FindPattern>({
    text: first,
    isCaseSensitive: false,
    isWholeWord: false,
    isRegularExpression: false,
  });
  const [replacement, setReplacement] = useState('');
  const [at, setAt] = useState<number | null>(null);
  const [isShown, setIsShown] = useState(false);
  const [isPreviewing, setIsPreviewing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const texts = useFieldTexts(context.session);
  const found = useMemo(() => (pattern.text === '' ? NOTHING : findInTexts(texts, pattern)), [texts, pattern]);
  const matches = found.ok ? found.value : [];
  const current = Math.min(at ?? firstFrom(matches, texts, part), Math.max(0, matches.length - 1));
  const { painter } = context;

  useEffect(() => {
    const input = field.current;
    input?.focus();
    input?.select();
    if (opened === 0 || first === '' || input?.value === first) return;
    setPattern((known) => ({ ...known, text: first, isRegularExpression: false }));
    setAt(null);
    setIsShown(false);
    const frame = requestAnimationFrame(() => input?.select());
    return () => cancelAnimationFrame(frame);
  }, [opened, first]);
  const replaced = useRef<{ readonly key: string; readonly end: number } | null>(null);
  useEffect(() => {
    if (replaced.current === null) return;
    const next = firstBehind(matches, texts, replaced.current);
    replaced.current = null;
    setAt(next);
    const match = matches[next];
    if (match !== undefined) showFound(context, texts, match);
  }, [context, matches, texts]);
  useEffect(() => {
    const stretches = new Map<string, PaintedStretch[]>(texts.map(({ key }) => [key, []]));
    matches.forEach(({ key, start, end }, index) => {
      stretches.get(key)?.push({ paint: index === current ? 'found-now' : 'found', start, end, id: '' });
    });
    for (const { key, text } of texts) painter.paint('find', key, text, stretches.get(key) ?? []);
  }, [painter, texts, matches, current]);
  useEffect(() => () => painter.keep('find', new Set()), [painter]);

  const goTo = (index: number) => {
    const match = matches[(index + matches.length) % Math.max(1, matches.length)];
    if (match === undefined) return;
    setAt(matches.indexOf(match));
    setIsShown(true);
    showFound(context, texts, match);
  };
  const write = (list: readonly FoundInText[]) =>
    writeWords(
      context,
      list.flatMap((match) => {
        const text = texts.find(({ key }) => key === match.key);
        const { start, end } = match;
        return text === undefined
          ? []
          : [{ in: text, start, end, replacement: replacementFor(match, pattern, replacement) }];
      }),
    );
  const replaceOne = () => {
    const match = matches[current];
    if (match === undefined) return;
    // Nothing is replaced unseen.
    if (!isShown) {
      goTo(current);
      return;
    }
    replaced.current = { key: match.key, end: match.start + replacementFor(match, pattern, replacement).length };
    if (write([match]) === 0) replaced.current = null;
  };
  const replaceAll = (list: readonly FoundInText[]) => {
    const count = write(list);
    setIsPreviewing(false);
    const { undo } = context.session;
    const takeBack = context.tell(`${count} ${count === 1 ? 'place was' : 'places were'} replaced.`, {
      label: 'Undo',
      run: undo.undo,
    });
    // With the next change, "Undo" would mean that one.
    const stop = undo.subscribe(() => {
      stop();
      takeBack();
    });
    field.current?.focus();
  };
  const close = () => {
    const match = matches[current];
    if (!isShown || match === undefined || !selectFound(context, texts, match))
      (context.registry.active() ?? fieldOnPage(context, texts, part))?.editor.focus();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'F3') goTo(current + (event.shiftKey ? -1 : 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const toggle = (key: 'isCaseSensitive' | 'isWholeWord' | 'isRegularExpression') => () => {
    setPattern({ ...pattern, [key]: !pattern[key] });
    setAt(null);
    setIsShown(false);
  };
  const nothing = matches.length === 0 ? 'nothing is found' : null;
  return (
    <search className={styles.bar} aria-label="Find in this issue" data-area="find" onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <input
          ref={field}
          className={styles.input}
          aria-label="Find"
          placeholder="Find in this issue"
          value={pattern.text}
          aria-invalid={found.ok ? undefined : true}
          onChange={(event) => {
            setPattern({ ...pattern, text: event.target.value });
            setAt(null);
            setIsShown(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            // The first Enter shows the first find; the next ones go on from there.
            goTo(isShown ? current + (event.shiftKey ? -1 : 1) : current);
          }}
        />
        <Tool
          icon={CaseSensitive}
          size="small"
          iconSize="normal"
          label="Match case"
          isPressed={pattern.isCaseSensitive}
          onClick={toggle('isCaseSensitive')}
        />
        <Tool
          icon={WholeWord}
          size="small"
          iconSize="normal"
          label="Whole words"
          isPressed={pattern.isWholeWord}
          onClick={toggle('isWholeWord')}
        />
        <Tool
          icon={Regex}
          size="small"
          iconSize="normal"
          label="Regular expression"
          isPressed={pattern.isRegularExpression}
          onClick={toggle('isRegularExpression')}
        />
        <span className={styles.count} role="status">
          {pattern.text === ''
            ? ''
            : !found.ok
              ? found.error.message
              : matches.length === 0
                ? 'Not found'
                : `${current + 1} of ${matches.length === MAX_FOUND ? `${MAX_FOUND} or more` : matches.length}`}
        </span>
        <Tool
          icon={ChevronUp}
          size="small"
          label="The one before"
          keysLabel="Shift+Enter"
          unavailable={nothing}
          onClick={() => goTo(current - 1)}
        />
        <Tool
          icon={ChevronDown}
          size="small"
          label="The next one"
          keysLabel="Enter"
          unavailable={nothing}
          onClick={() => goTo(current + 1)}
        />
        <Tool icon={X} size="small" label="Close" keysLabel="Esc" onClick={close} />
      </div>
      {isReplacing ? (
        <div className={styles.line}>
          <input
            className={styles.input}
            aria-label="Replace with"
            placeholder={pattern.isRegularExpression ? 'Replace with; $1 is the first group' : 'Replace with'}
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              replaceOne();
            }}
          />
          <Button size="small" unavailable={nothing} onClick={replaceOne}>
            Replace
          </Button>
          <Button
            size="small"
            unavailable={nothing}
            aria-expanded={isPreviewing}
            onClick={() => setIsPreviewing(!isPreviewing)}
          >
            Replace all…
          </Button>
        </div>
      ) : null}
      {isPreviewing && matches.length > 0 ? (
        <FindPreview
          matches={matches}
          texts={texts}
          replacementOf={(match) => replacementFor(match, pattern, replacement)}
          onReplace={replaceAll}
          onCancel={() => {
            setIsPreviewing(false);
            field.current?.focus();
          }}
        />
      ) : null}
    </search>
  );
}
