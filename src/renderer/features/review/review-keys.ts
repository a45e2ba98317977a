import type { KeyboardEvent } from 'react';

/** What a single key does on a part that has the focus. */
export interface PartKeys {
  readonly approve: () => void;
  readonly sendBack: () => void;
  readonly comment: () => void;
  readonly write: () => void;
  readonly suggest: () => void;
  /** Selects the sentence after or before the one that is selected. */
  readonly step: (step: 1 | -1) => void;
  /** Goes to the thread on the selected words. */
  readonly enter: () => void;
}

/** Single letters act on the part, never while somebody types. */
export function handlePartKey(event: KeyboardEvent<HTMLElement>, keys: PartKeys): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const act = actOf(event, keys);
  if (act === null) return;
  event.preventDefault();
  act();
}

function actOf({ key, shiftKey, target, currentTarget }: KeyboardEvent<HTMLElement>, keys: PartKeys) {
  switch (key.toLowerCase()) {
    case 'a':
      return keys.approve;
    case 'b':
      return keys.sendBack;
    case 'c':
      return keys.comment;
    case 'e':
      return keys.write;
    case 's':
      return keys.suggest;
    case 'arrowright':
      return shiftKey ? null : () => keys.step(1);
    case 'arrowleft':
      return shiftKey ? null : () => keys.step(-1);
    case 'enter':
      // On a button Enter presses it.
      return target === currentTarget ? keys.enter : null;
    default:
      return null;
  }
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);
