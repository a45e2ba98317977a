import { HELP, readArguments } from './commands/arguments.ts';
import { runCommand } from './commands/run-command.ts';
import { readConfiguration } from './configuration.ts';
import { createLog, quietConsole, surviveUnhandled } from './log.ts';
import { startTeamServer } from './team-server.ts';

/* The program: what was asked, then its configuration, then either a command or the server. */

const FAILED = 1;
const WRONG_USE = 2;

function stop(message: string, code = FAILED): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

const command = readArguments(process.argv.slice(2));
if (!command.ok) stop(command.error, WRONG_USE);
const asked = command.value;
if (asked.name === 'help') {
  process.stdout.write(HELP);
  process.exit(0);
}
const configuration = readConfiguration(process.env);
if (!configuration.ok) stop(configuration.error.message, WRONG_USE);

if (asked.name === 'serve') {
  const log = createLog((line) => void process.stdout.write(line));
  quietConsole(log);
  surviveUnhandled(log);
  const server = await startTeamServer(configuration.value, { log }).catch((cause: Error) =>
    stop(`The team server did not start: ${cause.message}`),
  );
  process.stderr.write(
    `The team server listens at ${server.url}. Invite people with: npm run team-server -- invite --role editor\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
} else {
  const said = await runCommand(asked, configuration.value).catch((cause: Error) => stop(cause.message));
  process.stdout.write(`${said}\n`);
}
