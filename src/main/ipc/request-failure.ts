import type { IpcError } from '../../shared/ipc/contract.ts';

/** A failure that a person can do something about; its message names the thing and the remedy. */
export class RequestFailure extends Error {
  readonly kind: IpcError['kind'];
  constructor(kind: IpcError['kind'], message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}
