import { offsetOfSolid, rangeOfSolids, solidsBefore, solidsIn, solidText } from '../../shared/document/solid-text.ts';

/** Where each character of a field's plain text stands on screen; plain text and screen differ only in white space. */
export interface TextRanges {
  /** The stretch on screen, or null where the text is not (or no longer) what is shown. Offsets are those of the text. */
  readonly rangeOf: (start: number, end: number) => Range | null;
  /** The stretch of the text that a range on screen covers, without white space at its ends; null where it covers no words. */
  readonly stretchOf: (range: Range) => { readonly start: number; readonly end: number } | null;
}

interface Piece {
  readonly node: Text;
  /** Characters other than white space before this node. */
  readonly solidsBefore: number;
  readonly solids: number;
}

/** Ties a text to the element that shows it; null where they do not have the same words. */
export function tieText(root: HTMLElement, text: string): TextRanges | null {
  const pieces = piecesOf(root);
  const last = pieces.at(-1);
  const shown = last === undefined ? 0 : last.solidsBefore + last.solids;
  const solid = solidText(text);
  if (shown !== solid.offsets.length) return null;

  const placeOf = (index: number): { node: Text; offset: number } | null => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.solidsBefore ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    if (piece === undefined || index >= piece.solidsBefore + piece.solids) return null;
    return { node: piece.node, offset: offsetOfSolid(piece.node.data, index - piece.solidsBefore) };
  };

  return {
    rangeOf(start, end) {
      const first = solidsBefore(solid, start);
      const count = solidsBefore(solid, end) - first;
      const from = count > 0 ? placeOf(first) : null;
      const to = count > 0 ? placeOf(first + count - 1) : null;
      if (from === null || to === null) return null;
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset + 1);
      return range;
    },
    stretchOf(range) {
      let first = Number.POSITIVE_INFINITY;
      let after = 0;
      for (const { node, solidsBefore: at } of pieces) {
        if (!range.intersectsNode(node)) continue;
        const from = node === range.startContainer ? range.startOffset : 0;
        const to = node === range.endContainer ? range.endOffset : node.data.length;
        const count = solidsIn(node.data, from, to);
        if (count === 0) continue;
        const start = at + solidsIn(node.data, 0, from);
        first = Math.min(first, start);
        after = Math.max(after, start + count);
      }
      return after <= first ? null : rangeOfSolids(solid, first, after);
    },
  };
}

let ties = new WeakMap<
  HTMLElement,
  { readonly text: string; readonly nodes: readonly Text[]; readonly ranges: TextRanges }
>();
let isForgetting = false;

/** The same as `tieText`, tied once where many stretches of one text are asked for in a row. */
export function tieTextOnce(root: HTMLElement, text: string): TextRanges | null {
  const known = ties.get(root);
  if (known?.text === text && known.nodes.every((node) => root.contains(node))) return known.ranges;
  const ranges = tieText(root, text);
  if (ranges === null) return null;
  ties.set(root, { text, nodes: piecesOf(root).map(({ node }) => node), ranges });
  if (!isForgetting) {
    isForgetting = true;
    queueMicrotask(() => {
      isForgetting = false;
      ties = new WeakMap();
    });
  }
  return ranges;
}

/** The texts on screen in the order of the plain text: footnotes last. */
function piecesOf(root: HTMLElement): Piece[] {
  const blocks = [...root.children];
  const isNote = (block: Element) => block.hasAttribute('data-footnote-definition');
  const nodes = [...blocks.filter((block) => !isNote(block)), ...blocks.filter(isNote)].flatMap(textNodes);
  let before = 0;
  return nodes.map((node) => {
    const solids = solidsIn(node.data);
    const piece = { node, solidsBefore: before, solids };
    before += solids;
    return piece;
  });
}

function textNodes(block: Element): Text[] {
  // What is proposed, and what was there once, is shown but is not the text's.
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ALL, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    return node instanceof Element && node.hasAttribute('data-apart')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP;
  });
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) found.push(node as Text);
  return found;
}
