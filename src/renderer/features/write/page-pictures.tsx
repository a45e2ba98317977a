import { type ReactElement, useState, useSyncExternalStore } from 'react';
import type { DevelopmentId } from '../../../shared/domain/ids.ts';
import { type Picture, picturesAt } from '../../../shared/domain/picture.ts';
import { createPicturesReader } from '../../documents/pictures-reader.ts';
import { PictureImage } from '../../pictures/picture-image.tsx';
import { usePictureUrl } from '../../pictures/use-picture-url.ts';
import { pictureLook } from './picture-look.ts';
import styles from './pictures.module.css';
import type { WriteContext } from './write-place.ts';

export interface PagePicturesProps {
  readonly context: WriteContext;
  readonly developmentId: DevelopmentId | null;
}

/** The pictures of what is on the page, below its text, as they will be printed. */
export function PagePictures({ context, developmentId }: PagePicturesProps): ReactElement | null {
  const [reader] = useState(() => createPicturesReader(context.session.doc));
  const pictures = picturesAt(useSyncExternalStore(reader.subscribe, reader.current), developmentId);
  if (pictures.length === 0) return null;
  return (
    <div className={styles.onPage}>
      {pictures.map((picture) => (
        <PagePicture key={picture.id} context={context} picture={picture} />
      ))}
    </div>
  );
}

function PagePicture({
  context,
  picture,
}: {
  readonly context: WriteContext;
  readonly picture: Picture;
}): ReactElement {
  const url = usePictureUrl(pictureLook(context), picture);
  const { caption, credit, licence, content, alt, isDecorative, size } = picture;
  const notes = [credit, licence].filter(Boolean).join(' · ');
  return (
    <figure className={styles.figure} data-size={size}>
      <PictureImage url={url} content={content} alt={isDecorative ? '' : alt} />
      {caption === '' && notes === '' ? null : (
        <figcaption className={styles.caption}>
          {caption} {notes === '' ? null : <span className={styles.credit}>{notes}</span>}
        </figcaption>
      )}
    </figure>
  );
}
