import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of the app's own data, as Electron has it: profiles and keys of the command line lie there too. */
export function ownDataFolder(): string {
  const given = process.env.DIGEST_DESK_PROFILE;
  if (given !== undefined && given !== '') return given;
  return join(applicationData(), 'Digest Desk');
}

function applicationData(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  const given = process.env.XDG_CONFIG_HOME;
  return given === undefined || given === '' ? join(homedir(), '.config') : given;
}
