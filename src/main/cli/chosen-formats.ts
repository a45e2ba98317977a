import { type FormatOptions, LEAST_THREAD_CHARACTERS } from '../../shared/export/format-options.ts';
import { EXPORT_FORMAT_IDS, EXPORT_FORMATS, type ExportFormat } from '../../shared/export/formats.ts';
import { SITE_FLAVOURS, type SiteFlavour } from '../../shared/export/site/site-flavours.ts';
import type { PageSize } from '../../shared/ipc/contract.ts';
import type { CommandArguments } from './arguments.ts';
import { CliProblem } from './cli-problem.ts';

/** What `--to` and the options of formats are, as Node reads them. */
export const FORMAT_WORDS = {
  to: { type: 'string' },
  'page-size': { type: 'string' },
  site: { type: 'string' },
  characters: { type: 'string' },
} as const;

/** The formats that `--to` names, in the order in which they are written; null where it is not given. */
export function chosenFormats(command: string, given: CommandArguments): readonly ExportFormat[] | null {
  const words = given.text('to');
  if (words === undefined) return null;
  const wanted = words
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const all = EXPORT_FORMAT_IDS.join(', ');
  const unknown = wanted.find((name) => !(EXPORT_FORMAT_IDS as readonly string[]).includes(name));
  if (unknown !== undefined) throw new CliProblem(`${command}: “${unknown}” is no format; --to takes ${all}.`);
  if (wanted.length === 0) throw new CliProblem(`${command}: --to is empty; it takes ${all}.`);
  return EXPORT_FORMATS.map(({ id }) => id).filter((id) => wanted.includes(id));
}

/** The options of formats that were given; those that were not are left out. */
export function chosenOptions(command: string, given: CommandArguments): Partial<FormatOptions> {
  const pageSize = oneOf<PageSize>(command, 'page-size', given.text('page-size'), ['A4', 'Letter']);
  const siteFlavour = oneOf<SiteFlavour>(command, 'site', given.text('site'), SITE_FLAVOURS);
  const threadCharacters = count(command, given.text('characters'));
  return {
    ...(pageSize === null ? {} : { pageSize }),
    ...(siteFlavour === null ? {} : { siteFlavour }),
    ...(threadCharacters === null ? {} : { threadCharacters }),
  };
}

function oneOf<T extends string>(
  command: string,
  option: string,
  given: string | undefined,
  values: readonly T[],
): T | null {
  if (given === undefined) return null;
  const found = values.find((value) => value.toLowerCase() === given.toLowerCase());
  if (found === undefined)
    throw new CliProblem(`${command}: --${option} takes ${values.join(' or ')}, not “${given}”.`);
  return found;
}

function count(command: string, given: string | undefined): number | null {
  if (given === undefined) return null;
  const number = Number(given);
  if (!Number.isInteger(number) || number < LEAST_THREAD_CHARACTERS)
    throw new CliProblem(
      `${command}: --characters takes a whole number from ${LEAST_THREAD_CHARACTERS}, not “${given}”.`,
    );
  return number;
}
