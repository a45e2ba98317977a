import type { LineEvent, LiveLine, OpenLine } from './live-line.ts';

type Listener = (event: unknown) => void;

/** Values of `WebSocket.readyState`. */
const STATE = { connecting: 0, open: 1, closed: 3 } as const;

/**
 * A line as the WebSocket that Hocuspocus' provider wants. `onLine` is told before the provider: when that says "open", the
 * session is known, so no key can come between the two.
 */
export function lineSocketOn(openLine: OpenLine, onLine: (event: LineEvent) => void): new (address: string) => object {
  return class LineSocket {
    binaryType = 'arraybuffer';
    readyState: number = STATE.connecting;
    readonly #listeners = new Map<string, Set<Listener>>();
    readonly #line: LiveLine;

    constructor() {
      this.#line = openLine((event) => this.#take(event));
    }

    addEventListener(name: string, listener: Listener): void {
      const known = this.#listeners.get(name) ?? new Set();
      this.#listeners.set(name, known.add(listener));
    }
    removeEventListener(name: string, listener: Listener): void {
      this.#listeners.get(name)?.delete(listener);
    }
    send(bytes: Uint8Array): void {
      if (this.readyState === STATE.open) this.#line.send(bytes);
    }
    close(): void {
      this.#line.close();
      this.#take({ kind: 'closed', reason: '', message: '' });
    }

    #take(event: LineEvent): void {
      if (this.readyState === STATE.closed) return;
      if (event.kind === 'open') this.readyState = STATE.open;
      if (event.kind === 'closed') this.readyState = STATE.closed;
      onLine(event);
      if (event.kind === 'open') this.#tell('open', {});
      else if (event.kind === 'message') this.#tell('message', { data: event.bytes });
      else this.#tell('close', { code: 1006, reason: event.reason });
    }
    #tell(name: string, event: object): void {
      for (const each of [...(this.#listeners.get(name) ?? [])]) each(event);
    }
  };
}
