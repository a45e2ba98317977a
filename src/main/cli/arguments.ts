import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CliProblem } from './cli-problem.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

export interface CommandArguments {
  /** The one file that the command is about. */
  readonly file: string;
  readonly text: (name: string) => string | undefined;
  /** Of an option that may be given several times. */
  readonly list: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
}

/** A command's words as Node understands them; a mistake in them is a problem that says what the command takes. */
export function parseWords(
  command: string,
  words: readonly string[],
  options: Options,
): { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new CliProblem(`${command}: ${(cause as Error).message.split('.')[0]}. See digest ${command} --help.`);
  }
}

/** Reads the words of a command that is about one file. */
export function commandArguments(command: string, words: readonly string[], options: Options): CommandArguments {
  const parsed = parseWords(command, words, options);
  const [file, ...more] = parsed.positionals;
  if (file === undefined) throw new CliProblem(`${command}: name the file. See digest ${command} --help.`);
  if (more.length > 0)
    throw new CliProblem(`${command}: one file at a time, not also “${more[0]}”. See digest ${command} --help.`);
  const value = (name: string) => parsed.values[name];
  return {
    file,
    text: (name) => (typeof value(name) === 'string' ? (value(name) as string) : undefined),
    list: (name) => (Array.isArray(value(name)) ? (value(name) as string[]) : []),
    has: (name) => value(name) === true,
  };
}
