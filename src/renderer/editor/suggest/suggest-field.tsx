import { createEditor, type LexicalEditor } from 'lexical';
import { type ReactElement, useLayoutEffect, useRef } from 'react';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Hand } from '../../../shared/domain/person.ts';
import type { Proposal } from '../../../shared/suggestions/propose.ts';
import fieldStyles from '../field.module.css';
import { registerLineField, registerRichField } from '../field-behaviour.ts';
import { RICH_FIELD_NODES } from '../field-nodes.ts';
import { FIELD_THEME } from '../field-theme.ts';
import { paintAdded, unpaintAdded } from './added-paint.ts';
import { GhostNode } from './ghost-node.ts';
import styles from './suggest.module.css';
import { type SuggestedText, type Suggesting, startSuggesting } from './suggesting.ts';

export interface SuggestFieldProps extends SuggestedText {
  readonly kind: 'rich' | 'line';
  readonly size: 'flow' | 'flow-head' | 'lede';
  /** Names the field for who does not see it ("Suggest in: In Context"). */
  readonly label: string;
  /** BCP 47. */
  readonly language: string;
  readonly by: PersonId;
  readonly hand: Hand;
  /** Is given what was written, at most once a frame; the new `mine` comes back by the properties. */
  readonly onPropose: (proposal: Proposal) => void;
  /** Ends an undo group: before a paste, and when the person goes elsewhere. */
  readonly boundary: () => void;
  /** Where Escape, and Enter in a one-line field, lead. */
  readonly onLeave: () => void;
  /** The editor while there is one, for toolbars and commands. */
  readonly onEditor?: (editor: LexicalEditor | null) => void;
  readonly autoFocus?: boolean;
}

/** An editor of one text in which everything that is written is a suggestion. */
export function SuggestField(props: SuggestFieldProps): ReactElement {
  const { kind, size, label, language, by, hand, base, mine, autoFocus = false } = props;
  const root = useRef<HTMLDivElement>(null);
  const suggesting = useRef<Suggesting | null>(null);
  const now = useRef(props);
  useLayoutEffect(() => {
    now.current = props;
  });

  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const editor = createEditor({
      namespace: 'digest-desk',
      nodes: [...(kind === 'rich' ? RICH_FIELD_NODES : []), GhostNode],
      theme: { ...FIELD_THEME, suggestionGhost: styles.ghost },
      onError(error) {
        throw error;
      },
    });
    const context = {
      language,
      boundary: () => now.current.boundary(),
      onLeave: () => now.current.onLeave(),
    };
    const unregister = kind === 'rich' ? registerRichField(editor, context) : registerLineField(editor, context);
    editor.setRootElement(element);
    const session = startSuggesting(editor, now.current, {
      kind,
      by,
      onPropose: (proposal) => now.current.onPropose(proposal),
      onShown: (hunks) => paintAdded(editor, kind, hand, hunks),
      beforePaint: onNextFrame,
    });
    suggesting.current = session;
    now.current.onEditor?.(editor);
    if (autoFocus) editor.focus();
    return () => {
      suggesting.current = null;
      session.stop();
      now.current.onEditor?.(null);
      unregister();
      editor.setRootElement(null);
      unpaintAdded(editor);
    };
  }, [kind, language, by, hand, autoFocus]);

  useLayoutEffect(() => suggesting.current?.follow({ base, mine }), [base, mine]);

  return (
    <div
      ref={root}
      className={`${fieldStyles.field} ${styles.field}`}
      data-size={size}
      data-hand={hand}
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      aria-multiline={kind === 'rich'}
      aria-label={label}
      tabIndex={0}
      lang={language}
      spellCheck
      onBlur={props.boundary}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        suggesting.current?.flush();
        props.onLeave();
      }}
    />
  );
}

function onNextFrame(run: () => void): () => void {
  const frame = requestAnimationFrame(run);
  return () => cancelAnimationFrame(frame);
}
