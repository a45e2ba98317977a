/** Something done when what causes it has rested. */
export interface Debounced {
  readonly schedule: () => void;
  /** Puts it off as `schedule` does, where it is due; nothing otherwise. */
  readonly postpone: () => void;
  /** Does it at once where it is due; resolves when it is done. */
  readonly now: () => Promise<void>;
}

/** Does `act` once `schedule` has not been called for `afterMs`, or `atLatestMs` after the first call. */
export function debounce(afterMs: number, atLatestMs: number, act: () => Promise<void>): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const now = async () => {
    clearTimeout(timer);
    timer = undefined;
    since = 0;
    await act();
  };
  const schedule = () => {
    const at = Date.now();
    if (since === 0) since = at;
    clearTimeout(timer);
    timer = setTimeout(() => void now(), Math.max(0, Math.min(afterMs, since + atLatestMs - at)));
  };
  return {
    schedule,
    postpone() {
      if (timer !== undefined) schedule();
    },
    now: () => (timer === undefined ? Promise.resolve() : now()),
  };
}
