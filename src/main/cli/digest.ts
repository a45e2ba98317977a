import { CliProblem } from './cli-problem.ts';
import { COMMAND_HELP, HELP } from './help.ts';
import { setOwnFolder } from './own-folder.ts';

/** Exit codes: 0 fine, 1 findings, 2 bad usage or input. */
export type ExitCode = 0 | 1 | 2;

const COMMANDS: Readonly<
  Record<string, () => Promise<(words: readonly string[], version: string) => Promise<ExitCode>>>
> = {
  import: async () => (await import('./import-command.ts')).importCommand,
  export: async () => (await import('./export-command.ts')).exportCommand,
  release: async () => (await import('./release-command.ts')).releaseCommand,
  check: async () => (await import('./check-command.ts')).checkCommand,
  inspect: async () => (await import('./inspect-command.ts')).inspectCommand,
  search: async () => (await import('./search-command.ts')).searchCommand,
  hash: async () => (await import('./hash-command.ts')).hashCommand,
  verify: async () => (await import('./verify-command.ts')).verifyCommand,
  key: async () => (await import('./key-command.ts')).keyCommand,
  pack: async () => (await import('./pack-command.ts')).packCommand,
  register: async () => (await import('./register-command.ts')).registerCommand,
};

/** Runs one command of the command line, whose files lie in `folder`. Every failure is a line on stderr that names file, place and remedy. */
export async function runDigest(words: readonly string[], folder: string, version = 'unknown'): Promise<ExitCode> {
  setOwnFolder(folder);
  const [name, ...rest] = words;
  if (name === '--version') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (name === undefined || name === '--help' || name === 'help') {
    process[name === undefined ? 'stderr' : 'stdout'].write(HELP);
    return name === undefined ? 2 : 0;
  }
  const load = COMMANDS[name];
  if (load === undefined) {
    process.stderr.write(
      `There is no command “${name}”. The commands are ${Object.keys(COMMANDS).join(', ')}; see --help.\n`,
    );
    return 2;
  }
  if (rest.includes('--help')) {
    process.stdout.write(COMMAND_HELP[name] ?? HELP);
    return 0;
  }
  try {
    return await (await load())(rest, version);
  } catch (cause) {
    if (!(cause instanceof CliProblem)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    return 2;
  }
}
