/** What may stand in a log: ids, numbers and words of the program. Never a name, an address or any text of an issue. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
}

/** Writes a line of JSON an event. */
export function createLog(write: (line: string) => void, now: () => number = Date.now): Log {
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      write(`${JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...fields })}\n`);
  return { info: at('info'), warn: at('warn') };
}

/** What an error may say in a log: its class and code. Its message may quote what somebody wrote. */
export const describeError = (cause: unknown): LogFields => {
  const { name, code } = (cause ?? {}) as { name?: unknown; code?: unknown };
  return { error: typeof name === 'string' ? name : typeof cause, code: typeof code === 'string' ? code : null };
};

/**
 * Libraries write what they like to the console, errors with their messages among it. From now on only that something was
 * written gets to the log.
 */
export function quietConsole(log: Log): void {
  for (const level of ['log', 'info', 'debug', 'warn', 'error'] as const)
    console[level] = (...args: unknown[]) => {
      const error = args.find((each) => each instanceof Error);
      if (error !== undefined) log.warn('library', describeError(error));
    };
}

/** Keeps a failure that nobody waited for (Redis was away when a library told it something) from ending the process. */
export function surviveUnhandled(log: Log): void {
  process.on('unhandledRejection', (cause) => log.warn('unhandled', describeError(cause)));
}
