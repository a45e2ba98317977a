import type { ReactElement } from 'react';
import type { Picture } from '../../shared/domain/picture.ts';
import styles from './picture-image.module.css';

/** A picture with its crop applied. */
export function PictureImage({
  url,
  content,
  alt,
}: {
  readonly url: string | null;
  readonly content: Picture['content'];
  readonly alt: string;
}): ReactElement {
  if (url === null) return <div className={styles.missing}>The picture is being fetched.</div>;
  if (content.kind === 'chart' || content.crop === null)
    return <img className={styles.image} src={url} alt={alt} draggable={false} />;
  const { x, y, width, height } = content.crop;
  return (
    <div
      className={styles.cropped}
      style={{ aspectRatio: `${content.widthPx * width} / ${content.heightPx * height}` }}
    >
      <img
        src={url}
        alt={alt}
        draggable={false}
        style={{
          inlineSize: `${100 / width}%`,
          insetInlineStart: `${(-100 * x) / width}%`,
          insetBlockStart: `${(-100 * y) / height}%`,
        }}
      />
    </div>
  );
}
