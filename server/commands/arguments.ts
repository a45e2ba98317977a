import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../src/shared/domain/result.ts';
import { ACCESS_ROLES, type AccessRole } from '../../src/shared/team/access-role.ts';

/** What a person asked the server's program to do. */
export type Command =
  | { readonly name: 'serve' }
  | { readonly name: 'help' }
  | { readonly name: 'access' }
  | {
      readonly name: 'invite';
      readonly publication: string | null;
      readonly role: AccessRole;
      readonly days: number;
      readonly accessDays: number;
    }
  | { readonly name: 'revoke'; readonly id: string }
  | { readonly name: 'backup' | 'restore'; readonly file: string };

export const HELP = `team-server: where the people of a publication work on it together

  npm run team-server                               start
  npm run team-server -- invite --role ROLE         make an invitation link, for one person, once
         --publication ID    for this publication; without it, for one that the person brings (role editor)
         --days N            how long the link can be taken (7)
         --access-days N     how long what it gives holds (365)
  npm run team-server -- access                     list who has access to what
  npm run team-server -- revoke ID                  end an access; its connections end within seconds
  npm run team-server -- backup FILE                copy everything to a new SQLite file, while the server runs
  npm run team-server -- restore FILE               copy a backup into an empty database, of either kind

Roles: editor, publisher (write everything), reviewer (comments, suggestions, decisions), reader.
It is set up by TEAM_SERVER_… in the environment; docs/team-server.md has the list.
`;

/** Reads the words behind the program's name. */
export function readArguments(words: readonly string[]): Result<Command, string> {
  const [name = 'serve', ...rest] = words;
  try {
    if (name === '--help' || name === '-h' || name === 'help') return ok({ name: 'help' });
    if (name === 'serve' || name === 'access') return none(name, rest);
    if (name === 'invite') return readInvite(rest);
    const { positionals } = parseArgs({ args: [...rest], allowPositionals: true, options: {} });
    const [word] = positionals;
    if (name === 'revoke')
      return word === undefined || positionals.length > 1
        ? fail('revoke wants one id; “access” lists them.')
        : ok({ name, id: word });
    if (name === 'backup' || name === 'restore')
      return word === undefined || positionals.length > 1 ? fail(`${name} wants one file.`) : ok({ name, file: word });
  } catch (cause) {
    return fail((cause as Error).message);
  }
  return fail(`There is no command “${name}”; --help lists them.`);
}

function none(name: 'serve' | 'access', rest: readonly string[]): Result<Command, string> {
  return rest.length > 0 ? fail(`${name} takes no “${rest[0]}”; --help says what there is.`) : ok({ name });
}

function readInvite(rest: readonly string[]): Result<Command, string> {
  const { values } = parseArgs({
    args: [...rest],
    options: {
      role: { type: 'string' },
      publication: { type: 'string' },
      days: { type: 'string', default: '7' },
      'access-days': { type: 'string', default: '365' },
    },
  });
  const role = ACCESS_ROLES.find((each) => each === values.role);
  if (role === undefined) return fail(`--role “${values.role ?? ''}” is none of ${ACCESS_ROLES.join(', ')}.`);
  const publication = values.publication ?? null;
  if (publication === null && role !== 'editor')
    return fail('Whoever brings a new publication is its editor: add --publication ID, or make it --role editor.');
  const [days, accessDays] = [Number(values.days), Number(values['access-days'])];
  for (const [option, value] of [
    ['--days', days],
    ['--access-days', accessDays],
  ] as const)
    if (!Number.isInteger(value) || value < 1 || value > 3650)
      return fail(`${option} wants a number of days from 1 to 3650.`);
  return ok({ name: 'invite', publication, role, days, accessDays });
}
