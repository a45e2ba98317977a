import { Copy } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import proof from '../../../ui/proof.module.css';
import styles from './preview.module.css';

export interface PostsViewProps {
  readonly posts: readonly string[];
  /** The most that a post may have. */
  readonly characters: number;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The posts of a thread, each to be copied by itself. */
export function PostsView({ posts, characters }: PostsViewProps): ReactElement {
  const [copied, setCopied] = useState<number | null>(null);
  const copy = async (at: number) => {
    await navigator.clipboard.writeText(posts[at] ?? '');
    setCopied(at);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area is reached with the keyboard
    <div className={proof.pages} tabIndex={0} role="group" aria-label="Posts">
      <ol className={styles.posts}>
        {posts.map((post, at) => (
          <li key={post} className={styles.post}>
            <p>{post}</p>
            <footer className={styles.postFoot}>
              <span>
                {[...segmenter.segment(post)].length} of {characters} characters
              </span>
              <Button kind="text" size="small" aria-label={`Copy post ${at + 1}`} onClick={() => void copy(at)}>
                <Icon of={Copy} size="small" />
                {copied === at ? 'Copied' : 'Copy'}
              </Button>
            </footer>
          </li>
        ))}
      </ol>
    </div>
  );
}
