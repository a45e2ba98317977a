import { join } from 'node:path';
import { type ExportProfile, PROFILES_NAME, parseProfiles } from '../../shared/export/export-profile.ts';
import { CliProblem } from './cli-problem.ts';
import { ownDataFolder } from './own-data.ts';
import { readBytes } from './read-bytes.ts';

/** The export profile of a name, from a file or from what the app has on this machine. */
export async function readProfile(command: string, name: string, file: string | undefined): Promise<ExportProfile> {
  const path = file ?? join(ownDataFolder(), PROFILES_NAME);
  const read = parseProfiles((await readBytes(path)).toString('utf8'));
  if (!read.ok) throw new CliProblem(`${path}: ${read.error}`);
  const found = read.value.find((profile) => profile.name.toLowerCase() === name.trim().toLowerCase());
  if (found !== undefined) return found;
  const names = read.value.map((profile) => `“${profile.name}”`).join(', ');
  throw new CliProblem(
    `${command}: there is no profile “${name}” in ${path}. ${names === '' ? 'It has none.' : `It has ${names}.`}`,
  );
}
