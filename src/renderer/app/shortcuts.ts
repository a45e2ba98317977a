import { type Command, isAvailable } from '../commands/command.ts';
import { matchesKeys } from '../commands/keys.ts';

/**
 * Runs the command of a key stroke. Where several have the same keys, the one of the innermost screen that can run
 * goes first: on a selection Ctrl+K links, without one it opens the palette.
 */
export function handleKeys(event: KeyboardEvent, commands: readonly Command[]): void {
  if (event.isComposing || event.defaultPrevented) return;
  const fitting = commands.filter((command) => command.keys !== undefined && matchesKeys(command.keys, event));
  if (fitting.length === 0 || isOwnFieldsKey(event)) return;
  const command = [...fitting].sort((a, b) => rank(a) - rank(b)).find(isAvailable);
  if (command === undefined) {
    // A known stroke that cannot run now must not fall through to the browser's own meaning of it.
    event.preventDefault();
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  command.run();
}

/** Text commands need the caret in the text; with it elsewhere, the general command of the same keys runs. */
function rank(command: Command): number {
  if (command.group !== 'Text') return 1;
  return document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable ? 0 : 2;
}

/** Ticks and choices take no letters. */
const WITHOUT_TEXT = new Set(['checkbox', 'radio', 'button', 'range', 'color', 'file']);

/** In a plain input, and in a text that is not the issue's, the editing keys are its own. */
function isOwnFieldsKey(event: KeyboardEvent): boolean {
  const target = event.target;
  const isInput =
    (target instanceof HTMLInputElement && !WITHOUT_TEXT.has(target.type)) ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    // An editor of something that is not the issue, such as a comment, undoes for itself.
    (target instanceof HTMLElement && target.closest('[data-own-text]') !== null);
  if (!isInput) return false;
  const hasMod = event.ctrlKey || event.metaKey;
  return hasMod
    ? /^[zyxcvab]$/i.test(event.key) || event.key === 'Delete' || event.key.startsWith('Arrow')
    : !/^F\d+$/.test(event.key) && !event.altKey;
}
