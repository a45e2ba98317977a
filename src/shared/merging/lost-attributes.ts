import * as Y from 'yjs';
import type { Collision } from './collisions-document.ts';
import { fieldOfPlace, placeOfItem } from './locate-item.ts';
import type { Meeting } from './meeting.ts';
import { whoWrote } from './values-of-record.ts';
import { wordsIn } from './words-in.ts';

/** What a person sees of an element: which heading, which list, where a link leads, which cells are a head. */
const SEEN = new Set(['__tag', '__listType', '__start', '__url', '__title', '__headerState', '__format']);

/** Lines, links and cells that both made something else of, so that only one could stand. */
export function lostAttributes({ doc, lost }: Meeting, at: string): Collision[] {
  return lost.flatMap(({ item }): Collision[] => {
    const { parent, parentSub, content } = item;
    if (parentSub === null || !SEEN.has(parentSub) || !(content instanceof Y.ContentAny)) return [];
    if (!(parent instanceof Y.XmlElement)) return [];
    const { _item, _map } = parent as unknown as { _item: Y.Item; _map: Map<string, Y.Item> };
    const stands = _map.get(parentSub);
    const place = fieldOfPlace(placeOfItem(_item));
    if (place === null || _item.deleted || stands === undefined || stands === item) return [];
    const [kept, gone] = [stands, item].map((each) =>
      each.content instanceof Y.ContentAny ? each.content.arr.at(-1) : '',
    );
    if (kept === gone) return [];
    return [
      {
        id: `line:${_item.id.client}:${_item.id.clock}:${parentSub}:${item.id.client}:${item.id.clock}`,
        at,
        kind: 'line',
        place,
        element: [_item.id.client, _item.id.clock],
        key: parentSub,
        words: shortened(wordsIn(parent)),
        kept: { by: whoWrote(doc, stands), value: kept },
        lost: { by: whoWrote(doc, item), value: gone },
      },
    ];
  });
}

const MOST_WORDS = 80;

function shortened(words: string): string {
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS - 1)}…` : words;
}
