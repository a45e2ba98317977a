import { Redis } from '@hocuspocus/extension-redis';
import type { afterLoadDocumentPayload, Hocuspocus } from '@hocuspocus/server';
import { describeError, type Log } from '../log.ts';

/** A document is opened although Redis does not answer: what is stored is there, and the rest follows. */
const WAIT_MS = 2_000;

/**
 * Hocuspocus' own extension tells the instances of each other's changes. Redis is no store here, so nothing of a document
 * depends on it: while it is away each instance goes on by itself, and when it is back they catch up.
 */
export class BetweenInstances extends Redis {
  readonly #log: Log;
  #hocuspocus: Hocuspocus | null = null;

  constructor(address: string, log: Log) {
    const { hostname, port, username, password, pathname, protocol } = new URL(address);
    super({
      host: hostname,
      port: Number(port || 6379),
      options: {
        username,
        password: decodeURIComponent(password),
        db: Number(pathname.slice(1) || 0),
        ...(protocol === 'rediss:' ? { tls: {} } : {}),
        maxRetriesPerRequest: null,
        retryStrategy: (times: number) => Math.min(times * 100, 1_000),
      },
      prefix: 'digest-desk',
    });
    this.#log = log;
    for (const client of [this.pub, this.sub])
      client.on('error', (cause: unknown) => log.warn('redis', describeError(cause)));
    this.sub.on('ready', () => void this.#catchUp());
  }

  override async onConfigure(payload: { readonly instance: Hocuspocus } & object): Promise<void> {
    this.#hocuspocus = payload.instance;
    this.instance = payload.instance;
  }

  override async afterLoadDocument(payload: afterLoadDocumentPayload): Promise<void> {
    const told = super.afterLoadDocument(payload).catch((cause) => this.#log.warn('redis', describeError(cause)));
    await Promise.race([told, new Promise((resolve) => setTimeout(resolve, WAIT_MS).unref())]);
  }

  /** The update log needs no lock: every row is written once, by whoever took it. */
  override async onStoreDocument(): Promise<void> {}
  override async afterStoreDocument(): Promise<void> {}

  /** What was said while Redis was away, nobody heard: ask for it, and for who is there. */
  async #catchUp(): Promise<void> {
    for (const [documentName, document] of this.#hocuspocus?.documents ?? [])
      await this.afterLoadDocument({ documentName, document } as afterLoadDocumentPayload);
  }
}
