import { HELP, readArguments } from './commands/arguments.ts';
import { runCommand } from './commands/run-command.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { createLog, quietConsole, surviveUnhandled } from './log.ts';
import { startTeamServer } from './team-server.ts';

/* The program: what was asked, then its configuration, then either a command or the server. */

const FAILED = 1;
const WRONG_USE = 2;
/** How often a server that was started looks whether somebody came in. */
const LOOK_EVERY_MS = 3_000;

function stop(message: string, code = FAILED): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/** Does what the words ask for. `onUsed` is called when a server has served people for a while. */
export async function runProgram(words: readonly string[], onUsed: () => void): Promise<void> {
  const command = readArguments(words);
  if (!command.ok) stop(command.error, WRONG_USE);
  const asked = command.value;
  if (asked.name === 'help') {
    process.stdout.write(HELP);
    process.exit(0);
  }
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) stop(configuration.error.message, WRONG_USE);
  if (asked.name === 'serve') return serve(configuration.value, onUsed);
  const said = await runCommand(asked, configuration.value).catch((cause: Error) => stop(cause.message));
  process.stdout.write(`${said}\n`);
}

async function serve(configuration: Configuration, onUsed: () => void): Promise<void> {
  const log = createLog((line) => void process.stdout.write(line));
  quietConsole(log);
  surviveUnhandled(log);
  const server = await startTeamServer(configuration, { log }).catch((cause: Error) =>
    stop(`The team server did not start: ${cause.message}`),
  );
  process.stderr.write(
    `The team server listens at ${server.url}. Invite people with: npm run team-server -- invite --role editor\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  const look = setInterval(() => {
    if (server.connections() === 0) return;
    clearInterval(look);
    onUsed();
  }, LOOK_EVERY_MS);
  look.unref();
}
