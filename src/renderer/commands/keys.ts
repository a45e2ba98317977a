interface KeyStroke {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

/** Names that differ between our notation and `KeyboardEvent.key`. */
const EVENT_KEYS: Readonly<Record<string, string>> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Esc: 'Escape',
  Space: ' ',
  Plus: '+',
};

/** What a key is called on a key cap. */
const CAPS: Readonly<Record<string, string>> = {
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Delete: 'Del',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Plus: '+',
};
const MAC_CAPS: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Delete: '⌦', Enter: '↩' };

let mac: boolean | undefined;
/** Asked for every command at every key: the browser is asked once. */
export const isMac = (): boolean => {
  mac ??= /mac/i.test(navigator.platform);
  return mac;
};

function parse(keys: string): KeyStroke {
  const parts = keys.split('+');
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: parts.at(-1) ?? '',
  };
}

/** True where the event is the stroke, whatever the layout puts on the key's other levels. */
export function matchesKeys(keys: string, event: KeyboardEvent): boolean {
  const stroke = parse(keys);
  const mod = isMac() ? event.metaKey : event.ctrlKey;
  const otherMod = isMac() ? event.ctrlKey : event.metaKey;
  if (stroke.mod !== mod || otherMod || stroke.alt !== event.altKey || stroke.shift !== event.shiftKey) return false;
  const wanted = EVENT_KEYS[stroke.key] ?? stroke.key;
  if (event.key.toLowerCase() === wanted.toLowerCase()) return true;
  // With Alt or Shift, and on layouts without Latin letters, `key` is another character: go by the physical key.
  return event.code === `Key${wanted.toUpperCase()}` || event.code === `Digit${wanted}`;
}

/** The key caps to show, in order. */
export function keyCaps(keys: string): string[] {
  return keys.split('+').map((part) => {
    if (isMac() && MAC_CAPS[part] !== undefined) return MAC_CAPS[part];
    if (part === 'Mod') return 'Ctrl';
    return CAPS[part] ?? part;
  });
}

/** The stroke in one line, for tooltips: "Ctrl+Shift+K", "⇧⌘K". */
export const keyLabel = (keys: string): string => keyCaps(keys).join(isMac() ? '' : '+');

/** The stroke as the native menu wants it. */
export const accelerator = (keys: string): string => keys.replace('Mod', 'CmdOrCtrl');
