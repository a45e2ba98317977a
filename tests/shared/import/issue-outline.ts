import type { RootContent } from 'mdast';
import type { RichText } from '../../../src/shared/document/rich-text.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';

/** An issue as the words of its parts, one string a paragraph: what a person would compare. */
export function wordsOfIssue(issue: Issue) {
  return {
    language: issue.language,
    title: issue.title,
    notice: wordsOf(issue.notice),
    lede: wordsOf(issue.lede),
    sectionHeading: issue.sectionHeading,
    developments: issue.developments.map(({ headline, body, whyThisMatters }) => ({
      headline,
      body: wordsOf(body),
      whyThisMatters: wordsOf(whyThisMatters),
    })),
    inContext: wordsOf(issue.inContext),
    takeaway: wordsOf(issue.takeaway),
    leftOut: issue.leftOut.map(({ text }) => text),
  };
}

export const wordsOf = (rich: RichText): string[] => rich.children.map(wordsOfNode);

/** A block's words; lists, tables and notes say what they are. */
function wordsOfNode(node: RootContent): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`;
  if (node.type === 'footnoteDefinition') return `[^${node.identifier}]: ${inside(node)}`;
  if (node.type === 'list')
    return node.children.map((item) => `${node.ordered === true ? '1.' : '-'} ${inside(item)}`).join('\n');
  if (node.type === 'table') return node.children.map((row) => row.children.map(inside).join(' | ')).join('\n');
  if (node.type === 'blockquote') return `> ${inside(node)}`;
  if ('value' in node) return node.value;
  return inside(node);
}

const inside = (node: RootContent): string =>
  'children' in node ? (node.children as RootContent[]).map(wordsOfNode).join('') : '';
