import { $createListItemNode, $createListNode, $isListNode } from '@lexical/list';
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, $isElementNode, type ElementNode } from 'lexical';
import type { Random } from '../threads-run/random.ts';
import type { Member } from './crew.ts';

/** Turns a paragraph into a list, a list's items into paragraphs, or a paragraph into a heading and back. */
export function changeStructure({ desk }: Member, random: Random): void {
  const editor = random.pick([...desk.editors.values()]);
  const isList = random.chance(0.6);
  const at = random.at(1_000);
  editor.update(
    () => {
      const blocks = $getRoot().getChildren().filter($isElementNode);
      const block = blocks[at % blocks.length];
      if (block === undefined) return;
      if ($isListNode(block)) {
        for (const item of block.getChildren().filter($isElementNode))
          block.insertBefore(filled($createParagraphNode(), item));
        block.remove();
      } else if (isList) block.replace($createListNode('bullet').append(filled($createListItemNode(), block)));
      else block.replace(filled($isHeadingNode(block) ? $createParagraphNode() : $createHeadingNode('h3'), block));
    },
    { discrete: true },
  );
}

/** Makes another list of a list, or another heading of a heading, as it stands: two may do so with one line at once. */
export function turnLine({ desk }: Member, random: Random): void {
  const editor = random.pick([...desk.editors.values()]);
  const at = random.at(1_000);
  editor.update(
    () => {
      const lines = $getRoot()
        .getChildren()
        .filter((node) => $isListNode(node) || $isHeadingNode(node));
      const line = lines[at % Math.max(1, lines.length)];
      if ($isListNode(line)) line.setListType(line.getListType() === 'bullet' ? 'number' : 'bullet');
      else if ($isHeadingNode(line)) line.setTag(line.getTag() === 'h3' ? 'h4' : 'h3');
    },
    { discrete: true },
  );
}

const filled = <T extends ElementNode>(into: T, from: ElementNode): T => into.append(...from.getChildren());
