import type { LexicalEditor } from 'lexical';
import type { FieldBinding } from './bind-field.ts';

/** A field that is on screen as an editor. */
export interface MountedField {
  /** Names the field in its issue; the same for every mount of it. */
  readonly key: string;
  readonly kind: 'rich' | 'line';
  readonly language: string;
  readonly editor: LexicalEditor;
  readonly binding: FieldBinding;
}

/** The fields of one issue that are on screen, and the one that a toolbar acts on. */
export interface FieldRegistry {
  readonly mount: (field: MountedField) => () => void;
  readonly get: (key: string) => MountedField | undefined;
  /** Puts a field on screen that is only read there, for what is painted on it. */
  readonly mountText: (key: string, element: HTMLElement) => () => void;
  /** The element that shows a field's words, as an editor or for reading; null where none does. */
  readonly rootOf: (key: string) => HTMLElement | null;
  /** The field last written in; stays when focus goes to a toolbar. Null before the first. */
  readonly active: () => MountedField | null;
  readonly setActive: (key: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves when a field comes on screen, at once where it is. */
  readonly whenMounted: (key: string) => Promise<MountedField>;
}

export function createFieldRegistry(): FieldRegistry {
  const mounted = new Map<string, MountedField>();
  const read = new Map<string, HTMLElement>();
  const waiting = new Map<string, ((field: MountedField) => void)[]>();
  const listeners = new Set<() => void>();
  let activeKey: string | null = null;
  const announce = () => {
    for (const listener of listeners) listener();
  };
  return {
    mount(field) {
      mounted.set(field.key, field);
      for (const resolve of waiting.get(field.key) ?? []) resolve(field);
      waiting.delete(field.key);
      announce();
      return () => {
        if (mounted.get(field.key) === field) mounted.delete(field.key);
        announce();
      };
    },
    get: (key) => mounted.get(key),
    mountText(key, element) {
      read.set(key, element);
      announce();
      return () => {
        if (read.get(key) === element) read.delete(key);
        announce();
      };
    },
    rootOf: (key) => mounted.get(key)?.editor.getRootElement() ?? read.get(key) ?? null,
    active: () => (activeKey === null ? null : (mounted.get(activeKey) ?? null)),
    setActive(key) {
      if (activeKey === key) return;
      activeKey = key;
      announce();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    whenMounted(key) {
      const there = mounted.get(key);
      if (there !== undefined) return Promise.resolve(there);
      return new Promise((resolve) => waiting.set(key, [...(waiting.get(key) ?? []), resolve]));
    },
  };
}
