import type { Thread } from '../../../shared/domain/thread.ts';
import type { DetachedWhy } from '../../../shared/threads/thread-place.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';

/** What a thread is about, in words, where it is not about words of the text: those it stands beside. */
export function aboutText({ target }: Thread, part: ReviewPart | null): string | null {
  switch (target.kind) {
    case 'text':
      return null;
    case 'headline':
      return 'On the headline';
    case 'figure':
      return 'On a figure';
    case 'picture': {
      const caption = part?.pictures.find(({ id }) => id === target.pictureId)?.caption ?? '';
      return caption === '' ? 'On a picture' : `On the picture “${caption}”`;
    }
    case 'entity':
      return 'On a name';
    case 'source': {
      const title = part?.sources.find(({ id }) => id === target.sourceId)?.title ?? '';
      return title === '' ? 'On a source' : `On the source “${title}”`;
    }
    case 'development':
      return 'On the whole development';
    case 'issue':
      return 'On the issue';
  }
}

/** Why a thread stands nowhere, for who has to put it somewhere. */
export const DETACHED_WORDS: Readonly<Record<DetachedWhy, string>> = {
  'words-gone': 'Its words are no longer in the issue.',
  ambiguous: 'Its words are there more than once, and nothing says which are meant.',
  'in-tray': 'Its development lies in the tray; it comes back with it.',
  'development-gone': 'Its development is no longer there.',
  'thing-gone': 'What it was about is no longer there.',
};
