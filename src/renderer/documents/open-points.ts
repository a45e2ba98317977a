import type * as Y from 'yjs';
import { developmentIds } from '../../shared/crdt/issue-document.ts';
import { readPeople } from '../../shared/crdt/record-document.ts';
import { plainText } from '../../shared/document/plain-text.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { OpenPoints } from '../../shared/domain/open-points.ts';
import { type PartRef, partsOf } from '../../shared/domain/part-ref.ts';
import { partOfSuggestion } from '../../shared/domain/suggestion-part.ts';
import { partOfThread } from '../../shared/domain/thread-part.ts';
import { readSuggestions } from './suggestions-document.ts';
import { readThreads } from './threads-reader.ts';

/** The threads and suggestions of an issue that are open, as checks and the issue's JSON have them. */
export function readOpenPoints(doc: Y.Doc): OpenPoints {
  const names = new Map(readPeople(doc).map(({ id, name }) => [id, name]));
  const who = (id: PersonId | undefined): string => (id === undefined ? '' : (names.get(id) ?? 'Somebody'));
  const issue = { developments: developmentIds(doc).map((id) => ({ id })) };
  // What waits in the tray is not in the issue.
  const isHere = (part: PartRef | null) => part === null || partsOf(issue).includes(part);
  return {
    threads: readThreads(doc)
      .filter(({ resolved }) => resolved === null)
      .map((thread) => {
        const { id, target, quote, isBlocking, comments } = thread;
        const [first] = comments;
        const place =
          target.kind === 'text'
            ? target.place
            : target.kind === 'headline'
              ? ({ developmentId: target.developmentId, field: 'headline' } as const)
              : null;
        return {
          id,
          part: partOfThread(thread, issue),
          place,
          quote: target.kind === 'text' ? quote : '',
          isBlocking,
          who: who(first?.by),
          words: first === undefined ? '' : plainText(first.text),
        };
      }),
    suggestions: readSuggestions(doc)
      .filter(({ suggestion }) => suggestion.status === 'open')
      .map(({ suggestion }) => ({
        id: suggestion.id,
        part: partOfSuggestion(suggestion),
        place: suggestion.change.kind === 'text' ? suggestion.change.place : null,
        who: who(suggestion.by),
      }))
      .filter(({ part }) => isHere(part)),
  };
}
