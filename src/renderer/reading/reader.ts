import { namesOf } from '../../shared/domain/entity.ts';
import type { Register } from '../../shared/domain/register.ts';
import { checkNaming, compileNames, type NameIndex } from '../../shared/entities/index.ts';
import { findMismatches } from '../../shared/figures/index.ts';
import { readGroup } from '../../shared/reading/read-texts.ts';
import { createIssueWords } from './issue-words.ts';
import { createLibraryReader, type LibraryReader } from './library-reader.ts';
import type { PreflightReader } from './preflight.ts';
import type { Answer, Ask, QuestionKind } from './reading-protocol.ts';

export type AnswerTo = <K extends QuestionKind>(kind: K, ask: Ask<K>) => Promise<Answer<K>>;

type Answers = { readonly [K in QuestionKind]: (ask: Ask<K>) => Promise<Answer<K>> | Answer<K> };

/** Earlier developments of the same entities that figures are held against, at most. */
const MOST_EARLIER = 40;

/** Answers every question, over one profile's library. */
export function createReader(databaseName: string): AnswerTo {
  let register: Pick<Register, 'entities' | 'mergedInto'> = { entities: [], mergedInto: new Map() };
  let names: NameIndex = compileNames([]);
  let library: Promise<LibraryReader> | null = null;
  const words = createIssueWords();
  let preflight: Promise<PreflightReader> | null = null;
  /** The library is read when something first asks for it. */
  const inLibrary = (): Promise<LibraryReader> => {
    library ??= createLibraryReader(databaseName, () => ({ names, entities: register.entities }));
    return library;
  };

  const answers: Answers = {
    async register(ask) {
      register = ask.register;
      names = compileNames(register.entities);
      (await library)?.namesChanged();
      return null;
    },
    read: ({ language, groups }) => groups.map((fields) => readGroup(fields, language, names)),
    readParts: ({ issueId, language, parts }) =>
      parts.map(({ key, fields }) => {
        const readings = readGroup(fields, language, names);
        words.keep(issueId, key, readings);
        return readings.map(({ mentions, unknownNames, numbers }) => ({ mentions, unknownNames, numbers }));
      }),
    async close({ issueId }) {
      words.forget(issueId);
      (await preflight)?.forget(issueId);
      return null;
    },
    async check({ issueId, publicationId, language, date, parts, off }) {
      const reader = await inLibrary();
      const { fields, entityIds } = words.of(issueId, parts);
      const named = register.entities.filter(({ id }) => entityIds.includes(id));
      return {
        mismatches: findMismatches(fields, language, {
          earlier: reader.earlierTexts(
            { publicationId, entityIds, exceptIssueId: issueId, before: date },
            MOST_EARLIER,
          ),
          names: named.map((entity) => ({ id: entity.id, names: namesOf(entity) })),
        }),
        naming: checkNaming(fields, register.entities, { off, on: date }),
      };
    },
    async preflight(question) {
      // What checks bring with them is more than all the rest: it is loaded when something is checked.
      preflight ??= import('./preflight.ts').then(({ createPreflightReader }) => createPreflightReader());
      return (await preflight).check(question, register.entities, await inLibrary());
    },
    memory: async (questions) => {
      const reader = await inLibrary();
      return questions.map((question) => reader.memory.recall(question));
    },
    timeline: async ({ publicationId, entityId }) => (await inLibrary()).memory.timeline(publicationId, entityId),
    counts: async ({ publicationId }) => (await inLibrary()).memory.counts(publicationId),
    search: async ({ query, limit }) => (await inLibrary()).search(query, limit),
  };
  return async (kind, ask) => answers[kind](ask);
}
