import type { Nodes, PhrasingContent } from 'mdast';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { RichText } from '../../../shared/document/rich-text.ts';
import type { Person } from '../../../shared/domain/person.ts';
import styles from './review.module.css';

export interface CommentTextProps {
  readonly text: RichText;
  /** Who is spoken to in it. */
  readonly mentioned: readonly Person[];
  readonly onOpenLink: (url: string) => void;
}

/** The words of a comment, with the names of those it speaks to. */
export function CommentText({ text, mentioned, onOpenLink }: CommentTextProps): ReactElement {
  const names = mentioned.flatMap(({ name }) => [`@${name}`, `@${name.split(' ')[0] ?? name}`]);
  const render = (node: Nodes, key: number): ReactNode => {
    if (node.type === 'text') return <Fragment key={key}>{withNames(node.value, names)}</Fragment>;
    if (node.type === 'break') return <br key={key} />;
    const children = 'children' in node ? (node.children as PhrasingContent[]).map(render) : null;
    switch (node.type) {
      case 'strong':
        return <strong key={key}>{children}</strong>;
      case 'emphasis':
        return <em key={key}>{children}</em>;
      case 'delete':
        return <s key={key}>{children}</s>;
      case 'underline':
        return <u key={key}>{children}</u>;
      case 'link':
        return (
          <a
            key={key}
            href={node.url}
            onClick={(event) => {
              event.preventDefault();
              onOpenLink(node.url);
            }}
          >
            {children}
          </a>
        );
      case 'list':
        return node.ordered === true ? <ol key={key}>{children}</ol> : <ul key={key}>{children}</ul>;
      case 'listItem':
        return <li key={key}>{children}</li>;
      case 'blockquote':
        return <blockquote key={key}>{children}</blockquote>;
      case 'paragraph':
      case 'heading':
        return <p key={key}>{children}</p>;
      default:
        return <Fragment key={key}>{children}</Fragment>;
    }
  };
  return <div className={styles.words}>{text.children.map(render)}</div>;
}

function withNames(text: string, names: readonly string[]): ReactNode[] {
  const found = names
    .map((name) => ({ name, at: text.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0];
  if (found === undefined) return [text];
  const { name, at } = found;
  return [
    text.slice(0, at),
    <span key={at} className={styles.mention}>
      {name}
    </span>,
    ...withNames(text.slice(at + name.length), names),
  ];
}
