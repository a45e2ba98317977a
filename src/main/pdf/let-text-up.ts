import type { WebContents } from 'electron';
import { COVER_END, paperRoom } from '../../shared/export/html/print-style.ts';

/** How many blocks of its development a picture lets pass before it, for each picture of a page in the order of the document. */
export type PassedBlocks = readonly number[];

/** True where a page has pictures, which alone may not fit. */
export const hasPictures = (html: string): boolean => /<(?:figure|div) [^>]*class="(?:picture|pair)\b/.test(html);

const PX_PER_MM = 96 / 25.4;
const GAP_PX = 64;
/** A foot of a page that is left empty up to this share of it needs no mending. */
const EMPTY_SHARE = 0.1;
const PICTURES = ':is(article, .lede) > :is(.picture, .pair)';
/** What a picture stays above: it would be read as belonging to what is below. */
const STAYS_ABOVE = /^h[1-6]$/;
const MOST_LOOKS = 20;
const LOOK_EVERY_MS = 20;
const ELEMENT = 1;

interface Box {
  /** Page, from 0. */
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * On paper, a picture that does not fit on the rest of a page goes to the next, and leaves that rest empty. Lets the text below
 * it in its development move up before it, as typesetters do, as far as that fills the page.
 *
 * Pages cannot be asked where they break, columns can, and Chromium breaks both by the same rules: the page is laid out in
 * columns of a paper page's size for the time of the measuring. Works by the debugger's own view of the document, since such
 * windows run no script. Gives what was moved, to be moved again with {@link moveText} where the page is loaded anew.
 */
export async function letTextUp(contents: WebContents, html: string): Promise<PassedBlocks> {
  const paper = paperOf(html);
  if (paper === null) return [];
  return withDebugger(contents, async ({ send, root }) => {
    const restore = await layInColumns(send, html, paper);
    try {
      const pictures = await picturesOf(send, root);
      await untilStill(send, pictures, paper);
      const passed: number[] = [];
      for (const picture of pictures) passed.push(await letPass(send, picture, paper));
      return passed;
    } finally {
      await restore();
    }
  });
}

/** Moves the same again. */
export async function moveText(contents: WebContents, passed: PassedBlocks): Promise<void> {
  if (passed.every((blocks) => blocks === 0)) return;
  await withDebugger(contents, async ({ send, root }) => {
    for (const [at, picture] of (await picturesOf(send, root)).entries()) await putAt(send, picture, passed[at] ?? 0);
  });
}

type Send = <T>(method: string, parameters?: object) => Promise<T>;

interface Paper {
  readonly widthPx: number;
  readonly heightPx: number;
}

interface Block {
  /** The debugger's number for it, which is another after it was moved. */
  node: number;
  readonly canPass: boolean;
}

/** A picture in its development, whose blocks are listed as they stand. */
interface Placed {
  readonly self: Block;
  readonly among: Block[];
  readonly parent: number;
}

interface DomNode {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly localName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
}

/** Null for a page that is not for paper. */
function paperOf(html: string): Paper | null {
  const room = paperRoom(html);
  return room === null ? null : { widthPx: room.widthMm * PX_PER_MM, heightPx: room.heightMm * PX_PER_MM };
}

async function withDebugger<T>(
  contents: WebContents,
  work: (at: { readonly send: Send; readonly root: DomNode }) => Promise<T>,
): Promise<T> {
  const tool = contents.debugger;
  const send: Send = (method, parameters) => tool.sendCommand(method, parameters);
  tool.attach('1.3');
  try {
    await send('DOM.enable');
    await send('CSS.enable');
    const { root } = await send<{ root: DomNode }>('DOM.getDocument', { depth: -1 });
    return await work({ send, root });
  } finally {
    tool.detach();
  }
}

/** Lays the page out in columns, each as large as what a page of paper has room for. Gives what ends that. */
async function layInColumns(send: Send, html: string, { widthPx, heightPx }: Paper): Promise<() => Promise<void>> {
  const { frameTree } = await send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree');
  const { styleSheetId } = await send<{ styleSheetId: string }>('CSS.createStyleSheet', {
    frameId: frameTree.frame.id,
  });
  const cover = html.includes('break-after:page') ? `${COVER_END}{break-after:column!important}` : '';
  await send('CSS.setStyleSheetText', {
    styleSheetId,
    text: `html,body{margin:0!important;padding:0!important;max-width:none!important}body{width:${widthPx}px!important;height:${heightPx}px!important;columns:${widthPx}px auto!important;column-gap:${GAP_PX}px!important;column-fill:auto!important}${cover}`,
  });
  await send('Emulation.setEmulatedMedia', { media: 'print' });
  await send('Emulation.setDeviceMetricsOverride', {
    width: Math.ceil(widthPx),
    height: Math.ceil(heightPx),
    deviceScaleFactor: 1,
    mobile: false,
  });
  return async () => {
    await send('CSS.setStyleSheetText', { styleSheetId, text: '' });
    await send('Emulation.setEmulatedMedia', { media: '' });
    await send('Emulation.clearDeviceMetricsOverride');
  };
}

async function picturesOf(send: Send, root: DomNode): Promise<Placed[]> {
  const { nodeIds } = await send<{ nodeIds: number[] }>('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: PICTURES,
  });
  const wanted = new Set(nodeIds);
  const placed: Placed[] = [];
  const walk = (node: DomNode) => {
    const elements = (node.children ?? []).filter(({ nodeType }) => nodeType === ELEMENT);
    const among = elements.map((each) => ({ node: each.nodeId, canPass: canPass(each) && !wanted.has(each.nodeId) }));
    for (const self of among) if (wanted.has(self.node)) placed.push({ self, among, parent: node.nodeId });
    for (const each of elements) walk(each);
  };
  walk(root);
  return placed;
}

/** Sources end their development, and a heading begins something else. */
function canPass({ localName, attributes = [] }: DomNode): boolean {
  const classes = attributes[attributes.indexOf('class') + 1] ?? '';
  return !STAYS_ABOVE.test(localName) && !/\b(?:sources|notes)\b/.test(classes);
}

/** Typefaces come in after the page has loaded, and move everything. */
async function untilStill(send: Send, pictures: readonly Placed[], paper: Paper): Promise<void> {
  let last = '';
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const now = JSON.stringify(await Promise.all(pictures.map(({ self }) => boxesOf(send, self, paper))));
    if (now === last) return;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** Lets blocks pass until the page before the picture is full, or as full as it gets. Gives how many have passed. */
async function letPass(send: Send, picture: Placed, paper: Paper): Promise<number> {
  let best = { passed: 0, empty: await emptyBefore(send, picture, paper) };
  let passed = 0;
  while (best.empty > EMPTY_SHARE * paper.heightPx && behind(picture)?.canPass === true) {
    await putAt(send, picture, 1);
    passed += 1;
    const empty = await emptyBefore(send, picture, paper);
    if (empty < best.empty) best = { passed, empty };
  }
  await putAt(send, picture, best.passed - passed);
  return best.passed;
}

/** How much of a page stands empty because the picture is on the next one, in pixels. */
async function emptyBefore(send: Send, { self, among }: Placed, paper: Paper): Promise<number> {
  const before = among[among.indexOf(self) - 1];
  if (before === undefined) return 0;
  // Boxes are those of the last layout; this asks for one.
  await send('Page.getLayoutMetrics');
  const above = (await boxesOf(send, before, paper)).at(-1);
  const [own] = await boxesOf(send, self, paper);
  return above === undefined || own === undefined || own.page <= above.page ? 0 : paper.heightPx - above.bottom;
}

const behind = ({ self, among }: Placed): Block | undefined => among[among.indexOf(self) + 1];

/** Puts a picture so many blocks further down, or up. */
async function putAt(send: Send, { self, among, parent }: Placed, blocks: number): Promise<void> {
  if (blocks === 0) return;
  const at = among.indexOf(self);
  among.splice(at, 1);
  among.splice(at + blocks, 0, self);
  const next = among[at + blocks + 1];
  const { nodeId } = await send<{ nodeId: number }>('DOM.moveTo', {
    nodeId: self.node,
    targetNodeId: parent,
    ...(next === undefined ? {} : { insertBeforeNodeId: next.node }),
  });
  self.node = nodeId;
}

/** The parts of a block, one a page; none for what is not drawn. */
async function boxesOf(send: Send, { node }: Block, { widthPx }: Paper): Promise<readonly Box[]> {
  try {
    const { quads } = await send<{ quads: number[][] }>('DOM.getContentQuads', { nodeId: node });
    return quads.map(([left = 0, top = 0, , , , bottom = 0]) => ({
      page: Math.floor((left + 1) / (widthPx + GAP_PX)),
      top,
      bottom,
    }));
  } catch {
    return [];
  }
}
