import type { FieldSelection } from './bind-field.ts';
import type { FieldRegistry } from './field-registry.ts';

/** Somebody else's caret in one of the fields. */
export interface RemoteCaret extends FieldSelection {
  /** One window of theirs. */
  readonly id: string;
  readonly field: string;
  readonly name: string;
  readonly hand: number;
}

/** Draws the carets of others over the page. */
export interface RemoteCarets {
  readonly show: (carets: readonly RemoteCaret[]) => void;
  readonly destroy: () => void;
}

/**
 * Carets are drawn in a layer of their own above the page and take no part in it: no node of the text is touched, nothing
 * is exported, no pointer is caught, and screen readers hear who is here from the list in the title bar.
 */
export function createRemoteCarets(registry: FieldRegistry): RemoteCarets {
  const layer = document.createElement('div');
  layer.className = 'remote-carets';
  layer.setAttribute('aria-hidden', 'true');
  document.body.append(layer);
  let carets: readonly RemoteCaret[] = [];
  let frame = 0;
  const draw = () => {
    frame = 0;
    layer.replaceChildren(...carets.flatMap((caret) => drawCaret(caret, registry)));
  };
  const later = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const stop = registry.subscribe(later);
  // Text that moves under a caret, by typing, scrolling or a wider panel, takes it along.
  const resized = new ResizeObserver(later);
  resized.observe(document.body);
  const events = ['scroll', 'input', 'resize'] as const;
  for (const name of events) window.addEventListener(name, later, { capture: true, passive: true });
  return {
    show(next) {
      carets = next;
      // The text of the change that moved it is on the page a moment later.
      later();
      setTimeout(later, 50);
    },
    destroy() {
      stop();
      resized.disconnect();
      cancelAnimationFrame(frame);
      for (const name of events) window.removeEventListener(name, later, { capture: true });
      layer.remove();
    },
  };
}

function drawCaret({ field, name, hand, anchor, focus }: RemoteCaret, registry: FieldRegistry): HTMLElement[] {
  const mounted = registry.get(field);
  const found = mounted?.binding.rangeOf({ anchor, focus }) ?? null;
  const root = mounted?.editor.getRootElement();
  if (found === null || root === null || root === undefined) return [];
  const { range, isBackward } = found;
  const selected = range.collapsed
    ? []
    : [...range.getClientRects()].map((box) => placed('remote-selection', box, hand));
  const point = range.cloneRange();
  point.collapse(isBackward);
  // An empty paragraph has no box of its own text.
  const box = point.getClientRects()[0] ?? elementAt(point, root).getBoundingClientRect();
  const caret = placed('remote-caret', new DOMRect(box.x, box.y, 0, box.height), hand);
  const label = document.createElement('span');
  label.textContent = name;
  caret.append(label);
  return [...selected, caret];
}

const elementAt = ({ startContainer, startOffset }: Range, root: HTMLElement): Element => {
  const child = startContainer.childNodes[startOffset];
  if (child instanceof Element) return child;
  return startContainer instanceof Element ? startContainer : (startContainer.parentElement ?? root);
};

function placed(className: string, box: DOMRect, hand: number): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.dataset.hand = `${hand}`;
  element.style.translate = `${box.x}px ${box.y}px`;
  element.style.inlineSize = `${box.width}px`;
  element.style.blockSize = `${box.height}px`;
  return element;
}
