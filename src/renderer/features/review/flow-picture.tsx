import type { ReactElement } from 'react';
import type { Picture } from '../../../shared/domain/picture.ts';
import { PictureImage } from '../../pictures/picture-image.tsx';
import type { PictureStore } from '../../pictures/picture-store.ts';
import { usePictureUrl } from '../../pictures/use-picture-url.ts';
import styles from './review.module.css';

export interface FlowPictureProps {
  readonly picture: Picture;
  readonly pictures: PictureStore;
  readonly accentColour: string;
  readonly language: string;
}

/** A picture as it will be printed, with its caption, and its alt text where that is all that can be read. */
export function FlowPicture({ picture, pictures, accentColour, language }: FlowPictureProps): ReactElement {
  const url = usePictureUrl({ pictures, accentColour, language }, picture);
  const notes = [picture.credit, picture.licence].filter(Boolean).join(' · ');
  return (
    <figure className={styles.picture} data-size={picture.size} data-picture={picture.id}>
      <PictureImage url={url} content={picture.content} alt={picture.isDecorative ? '' : picture.alt} />
      <figcaption>
        {picture.caption} {notes === '' ? null : <span className={styles.dim}>{notes}</span>}
        {picture.isDecorative || picture.alt !== '' || picture.content.kind === 'chart' ? null : (
          <span className={styles.dim}> No text for those who cannot see it.</span>
        )}
      </figcaption>
    </figure>
  );
}
