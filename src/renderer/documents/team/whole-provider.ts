import { HocuspocusProvider } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { changeIn } from './sync-frame.ts';

/** Its state is nothing at all: whoever is told so sends everything. */
const NOTHING = new Y.Doc();

type Send = HocuspocusProvider['send'];

/**
 * A provider that can ask for all that the server has, instead of what this side lacks: after work was done apart, a merge that
 * is to say where both changed the same must know all of the other side.
 */
export class WholeProvider extends HocuspocusProvider {
  /** Whether the handshake that begins now, and its answer, are about all of it. */
  isAskingForAll = false;
  wantsAll: () => boolean = () => false;

  override startSync(): void {
    this.isAskingForAll = this.wantsAll();
    super.startSync();
  }
  /** What comes before the answer that has all of it is in that answer, and is to meet what is here with it. */
  override onMessage(event: Parameters<HocuspocusProvider['onMessage']>[0]): void {
    if (this.isAskingForAll && !this.isSynced && changeIn(event.data as ArrayBuffer) !== null) return;
    super.onMessage(event);
  }
  override send(message: Parameters<Send>[0], args: { readonly document?: Y.Doc }): void {
    const asks = this.isAskingForAll && args.document === this.document;
    super.send(message, asks && !this.isSynced ? { ...args, document: NOTHING } : args);
  }
}
