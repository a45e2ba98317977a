import type { FieldRegistry } from './field-registry.ts';
import { tieText } from './text-ranges.ts';

/** What is painted on the text, by the names in `paint.css`. Later ones lie above earlier ones. */
export const PAINTS = [
  'name',
  'new-name',
  'figure',
  'figure-checked',
  'figure-care',
  'figure-bad',
  'naming',
  'suggested',
  'both-changed',
  'by-1',
  'by-2',
  'by-3',
  'by-4',
  'thread',
  'thread-now',
  'found',
  'found-now',
  'flash',
] as const;
export type Paint = (typeof PAINTS)[number];

/** A stretch of a field's plain text to be painted. */
export interface PaintedStretch {
  readonly paint: Paint;
  readonly start: number;
  readonly end: number;
  /** What the stretch stands for, for who asks what is under the pointer. */
  readonly id: string;
}

/** Paints on the text without touching it: nothing is added to the document, nothing is exported. */
export interface Painter {
  /** One layer of paint for a field, in place of that layer's last one. `text` is the field's plain text that the offsets go by. */
  readonly paint: (layer: string, fieldKey: string, text: string, stretches: readonly PaintedStretch[]) => void;
  /** Takes a layer's paint off all fields but the named ones. */
  readonly keep: (layer: string, fieldKeys: ReadonlySet<string>) => void;
  /** The painted stretches under a point of the window, the topmost last. */
  readonly at: (x: number, y: number) => readonly { readonly stretch: PaintedStretch; readonly range: Range }[];
  /** Brings a stretch into sight and flashes it; false where its field is not on screen. */
  readonly flash: (fieldKey: string, text: string, start: number, end: number) => boolean;
  readonly destroy: () => void;
}

const FLASH_MS = 900;

interface Layer {
  readonly fieldKey: string;
  readonly text: string;
  readonly stretches: readonly PaintedStretch[];
}

export function createPainter(registry: FieldRegistry): Painter {
  const layers = new Map<string, Layer>();
  const drawn = new Map<string, readonly { stretch: PaintedStretch; range: Range }[]>();
  let frame = 0;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  const draw = (key: string) => {
    const layer = layers.get(key);
    if (layer === undefined) {
      drawn.delete(key);
      return;
    }
    const root = registry.rootOf(layer.fieldKey);
    const ranges = root === null ? null : tieText(root, layer.text);
    // Where the text has moved on, what was painted stays where it is until the next reading.
    if (ranges === null) {
      if (root === null) drawn.delete(key);
      return;
    }
    drawn.set(
      key,
      layer.stretches.flatMap((stretch) => {
        const range = ranges.rangeOf(stretch.start, stretch.end);
        return range === null ? [] : [{ stretch, range }];
      }),
    );
  };
  const show = () => {
    frame = 0;
    PAINTS.forEach((paint, index) => {
      if (paint === 'flash') return;
      const ranges = [...drawn.values()].flatMap((list) =>
        list.flatMap(({ stretch, range }) => (stretch.paint === paint ? [range] : [])),
      );
      if (ranges.length === 0) CSS.highlights.delete(paint);
      else {
        const highlight = new Highlight(...ranges);
        highlight.priority = index;
        CSS.highlights.set(paint, highlight);
      }
    });
  };
  const later = () => {
    if (frame === 0) frame = requestAnimationFrame(show);
  };
  // A field that comes on screen is painted with what is known of it.
  const unsubscribe = registry.subscribe(() => {
    for (const [key, { fieldKey }] of layers) {
      const isShown = registry.rootOf(fieldKey) !== null;
      if (isShown !== drawn.has(key)) draw(key);
    }
    later();
  });

  return {
    paint(layer, fieldKey, text, stretches) {
      const key = `${layer}\n${fieldKey}`;
      if (stretches.length === 0) layers.delete(key);
      else layers.set(key, { fieldKey, text, stretches });
      draw(key);
      later();
    },
    keep(layer, fieldKeys) {
      for (const [key, { fieldKey }] of layers) {
        if (!key.startsWith(`${layer}\n`) || fieldKeys.has(fieldKey)) continue;
        layers.delete(key);
        drawn.delete(key);
      }
      later();
    },
    at(x, y) {
      const caret = document.caretPositionFromPoint(x, y);
      if (caret === null) return [];
      return [...drawn.values()]
        .flat()
        .filter(({ range }) => range.isPointInRange(caret.offsetNode, caret.offset) && isOver(range, x, y))
        .sort((a, b) => PAINTS.indexOf(a.stretch.paint) - PAINTS.indexOf(b.stretch.paint));
    },
    flash(fieldKey, text, start, end) {
      const root = registry.rootOf(fieldKey);
      const range = root === null ? null : (tieText(root, text)?.rangeOf(start, end) ?? null);
      if (range === null) return false;
      range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
      const highlight = new Highlight(range);
      highlight.priority = PAINTS.length;
      CSS.highlights.set('flash', highlight);
      clearTimeout(flashTimer);
      flashTimer = setTimeout(() => CSS.highlights.delete('flash'), FLASH_MS);
      return true;
    },
    destroy() {
      unsubscribe();
      cancelAnimationFrame(frame);
      clearTimeout(flashTimer);
      for (const paint of PAINTS) CSS.highlights.delete(paint);
    },
  };
}

const isOver = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
