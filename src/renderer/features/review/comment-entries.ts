import { readFigures } from '../../../shared/crdt/ledger-document.ts';
import type { ThreadTarget } from '../../../shared/domain/thread.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import type { DraftThread } from './draft-thread.tsx';
import { wholePartComment } from './part-bar.tsx';
import type { ReviewDesk } from './review-desk.ts';
import { targetOfPart } from './use-review-work.ts';

/** Everything of a part that a thread can be about, beside its words. */
export function commentEntries(
  desk: ReviewDesk,
  part: ReviewPart,
  about: string,
  open: (draft: DraftThread) => void,
): readonly MenuEntry[] {
  const { developmentId } = part;
  const entry = (id: string, name: string, target: ThreadTarget): MenuEntry => ({
    id,
    label: `Comment on ${name}`,
    run: () => open({ part: part.ref, target, stretch: null, about: `On ${name}` }),
  });
  const figures = readFigures(desk.session.doc).filter(({ figure }) => figure.developmentId === developmentId);
  return [
    wholePartComment(developmentId === null ? 'the issue' : 'the whole development', () =>
      open({ part: part.ref, target: targetOfPart(part), stretch: null, about }),
    ),
    ...(developmentId === null ? [] : [entry('headline', 'the headline', { kind: 'headline', developmentId })]),
    ...part.pictures.map(({ id, caption }, at) =>
      entry(`picture-${id}`, caption === '' ? `picture ${at + 1}` : `the picture “${caption}”`, {
        kind: 'picture',
        developmentId,
        pictureId: id,
      }),
    ),
    ...(developmentId === null
      ? []
      : part.sources.map(({ id, title }) =>
          entry(`source-${id}`, `the source “${title}”`, { kind: 'source', developmentId, sourceId: id }),
        )),
    ...figures.map(({ figure: { id, quote } }) =>
      entry(`figure-${id}`, `the figure “${quote}”`, { kind: 'figure', developmentId, figureId: id }),
    ),
    ...desk
      .entitiesIn(developmentId)
      .map(({ id, name }) => entry(`entity-${id}`, name, { kind: 'entity', developmentId, entityId: id })),
  ];
}
