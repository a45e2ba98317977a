import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HouseNames } from '../../shared/domain/publication.ts';
import type { IssuePackage, PackedPicture } from '../../shared/exchange/index.ts';
import { writeIssueJson } from '../../shared/export/json/write-issue.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { commandArguments } from './arguments.ts';
import { CliProblem } from './cli-problem.ts';
import type { ExitCode } from './digest.ts';
import { readIssueFile } from './read-issue-file.ts';
import { report } from './report.ts';

/** `digest import`: a text becomes an issue in JSON. */
export async function importCommand(words: readonly string[]): Promise<ExitCode> {
  const given = commandArguments('import', words, {
    output: { type: 'string', short: 'o' },
    house: { type: 'string' },
  });
  const house = given.text('house');
  const { issue, warnings, summary, pack } = await readIssueFile(
    given.file,
    house === undefined ? {} : await readHouseNames(house),
  );
  report(given.file, summary, warnings);
  for (const { text, reason } of issue.leftOut)
    process.stderr.write(`left out (${reason}): ${text.slice(0, 80).replace(/\s+/g, ' ')}\n`);
  const json = writeIssueJson(issue);
  const output = given.text('output');
  if (output === undefined) process.stdout.write(json);
  else {
    await write(output, json);
    for (const { sha256, bytes } of await picturesIn(pack)) {
      const folder = join(dirname(output), 'pictures');
      await mkdir(folder, { recursive: true });
      await write(join(folder, sha256), bytes);
    }
  }
  return 0;
}

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await writeFileAtomic(path, content).catch((cause: NodeJS.ErrnoException) => {
    throw new CliProblem(
      `${path}: it could not be written (${cause.code ?? cause.message}). Choose another place with -o.`,
    );
  });
}

/** The pictures of a package, those that are safe: as the app takes them in. */
async function picturesIn(pack: IssuePackage | null): Promise<readonly PackedPicture[]> {
  if (pack === null) return [];
  const { readPictureFile } = await import('../../shared/pictures/read-picture-file.ts');
  return pack.pictures.filter(({ sha256, bytes, mediaType }) => {
    // A brand's fonts are not the issue's.
    if (mediaType.startsWith('font/')) return false;
    const read = readPictureFile(bytes, sha256);
    if (!read.ok) process.stderr.write(`${read.error.message} It was left out.\n`);
    return read.ok;
  });
}

const KEYS = ['whyThisMatters', 'inContext', 'takeaway'] as const;

async function readHouseNames(path: string): Promise<Partial<HouseNames>> {
  const wanted = `It must be JSON such as { "whyThisMatters": "Why it counts" }, with any of ${KEYS.join(', ')}.`;
  let data: unknown;
  try {
    data = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new CliProblem(
      `${path}: ${(cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'it is no JSON'}. ${wanted}`,
    );
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new CliProblem(`${path}: it is no object. ${wanted}`);
  const names: { -readonly [K in keyof HouseNames]?: readonly string[] } = {};
  for (const [key, value] of Object.entries(data)) {
    const known = KEYS.find((name) => name === key);
    const list = typeof value === 'string' ? [value] : value;
    if (known === undefined) throw new CliProblem(`${path}: “${key}” is no section. ${wanted}`);
    if (!Array.isArray(list) || !list.every((item) => typeof item === 'string'))
      throw new CliProblem(`${path}: “${key}” must be a string or a list of strings. ${wanted}`);
    names[known] = list;
  }
  return names;
}
