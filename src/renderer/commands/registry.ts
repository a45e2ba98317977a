import { type Command, isAvailable } from './command.ts';

/** All commands that the window has at the moment. */
export interface CommandRegistry {
  /** Adds commands for as long as a screen is there. Returns what takes them away. */
  readonly add: (commands: readonly Command[]) => () => void;
  /** The same array until a command comes or goes. */
  readonly all: () => readonly Command[];
  readonly find: (id: string) => Command | undefined;
  /** Runs a command by id where it is there and can run. */
  readonly run: (id: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createCommandRegistry(): CommandRegistry {
  const sets = new Set<readonly Command[]>();
  const listeners = new Set<() => void>();
  let all: readonly Command[] = [];
  const refresh = () => {
    all = [...sets].flat();
    for (const listener of listeners) listener();
  };
  const find = (id: string) => all.find((command) => command.id === id);
  return {
    add(commands) {
      sets.add(commands);
      refresh();
      return () => {
        sets.delete(commands);
        refresh();
      };
    },
    all: () => all,
    find,
    run(id) {
      const command = find(id);
      if (command !== undefined && isAvailable(command)) command.run();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
