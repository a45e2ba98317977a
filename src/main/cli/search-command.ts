import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fieldTexts } from '../../shared/document/field-text.ts';
import type { Entity } from '../../shared/domain/entity.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import { compileNames, findMentions, type NameIndex } from '../../shared/entities/index.ts';
import { readNumbers } from '../../shared/figures/index.ts';
import { createSearchIndex, parseQuery, type SearchText } from '../../shared/search/index.ts';
import { parseWords } from './arguments.ts';
import { CliProblem } from './cli-problem.ts';
import type { ExitCode } from './digest.ts';
import { readIssueFile } from './read-issue-file.ts';
import { readRegisterFile } from './read-register-file.ts';

const MOST_HITS = 50;
const READABLE = /\.(json|md|markdown|html?|docx|txt)$/i;

/** `digest search`: the texts of issue files that fit a query. Exit code 1 where none does. */
export async function searchCommand(words: readonly string[]): Promise<ExitCode> {
  const { query, places, registerFile, isJson, limit } = readWords(words);
  const entities = registerFile === undefined ? [] : (await readRegisterFile(registerFile)).entities;
  const names = compileNames(entities);
  const index = createSearchIndex();
  for (const path of await filesIn(places)) {
    try {
      for (const text of searchTexts(path, (await readIssueFile(path)).issue, entities, names)) index.put(text);
    } catch (cause) {
      // A folder may hold other files too; a file that was named must be read.
      if (!(cause instanceof CliProblem) || places.includes(path)) throw cause;
      process.stderr.write(`${cause.message} It was passed over.\n`);
    }
  }
  const { total, hits } = index.search(parseQuery(query), limit);
  if (isJson) process.stdout.write(`${JSON.stringify({ total, hits }, null, 2)}\n`);
  else
    for (const hit of hits)
      process.stdout.write(`${hit.issueLabel}: ${hit.headline} [${hit.field}]\n    ${hit.snippet}\n`);
  process.stderr.write(`${total} of ${index.size} texts\n`);
  return total > 0 ? 0 : 1;
}

function readWords(words: readonly string[]) {
  const parsed = parseWords('search', words, {
    json: { type: 'boolean' },
    register: { type: 'string' },
    limit: { type: 'string' },
  });
  const [query, ...places] = parsed.positionals;
  if (query === undefined) throw new CliProblem('search: say what to look for. See digest search --help.');
  const limit = parsed.values.limit === undefined ? MOST_HITS : Number(parsed.values.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw new CliProblem(`search: --limit takes a whole number from 1, not “${String(parsed.values.limit)}”.`);
  const registerFile = parsed.values.register;
  return {
    query,
    places: places.length === 0 ? ['.'] : places,
    registerFile: typeof registerFile === 'string' ? registerFile : undefined,
    isJson: parsed.values.json === true,
    limit,
  };
}

async function filesIn(places: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const place of places) {
    const found = await stat(place).catch(() => null);
    if (found === null) throw new CliProblem(`${place}: there is no such file or folder. Check the name.`);
    if (!found.isDirectory()) files.push(place);
    else
      for (const name of (await readdir(place)).sort())
        if (READABLE.test(name) && (await stat(join(place, name))).isFile()) files.push(join(place, name));
  }
  return files;
}

function searchTexts(path: string, issue: Issue, entities: readonly Entity[], names: NameIndex): SearchText[] {
  const fields = fieldTexts(issue);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const text = (at: number | null, developmentId: string | null, headline: string, sources: string): SearchText => {
    const own = fields.filter(({ developmentIndex }) => developmentIndex === at);
    const ids = [
      ...new Set(own.flatMap((field) => findMentions(field.text, names).flatMap(({ entityIds }) => entityIds))),
    ];
    return {
      id: `${path}#${developmentId ?? 'issue'}`,
      issueId: path,
      issueLabel: issue.number === '' ? path : `No. ${issue.number} (${path})`,
      publicationId: issue.publicationId,
      developmentId,
      date: issue.publicationDate || issue.periodEnd,
      headline,
      fields: sources === '' ? own : [...own, { field: 'sources', text: sources }],
      entityIds: ids,
      countries: [...new Set(ids.flatMap((id) => byId.get(id)?.country || []))],
      quantities: own.flatMap((field) => readNumbers(field.text, issue.language)),
    };
  };
  return [
    text(null, null, issue.title, ''),
    ...issue.developments.map(({ id, headline, sources }, index) =>
      text(index, id, headline, sources.map(({ title, publisher }) => `${title} ${publisher}`).join('\n')),
    ),
  ];
}
