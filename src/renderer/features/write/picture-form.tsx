import { type ReactElement, useId } from 'react';
import { changePicture } from '../../../shared/crdt/pictures-document.ts';
import { readDevelopment } from '../../../shared/crdt/read-issue.ts';
import { blockText } from '../../../shared/document/plain-text.ts';
import type { Picture } from '../../../shared/domain/picture.ts';
import { usePictureUrl } from '../../pictures/use-picture-url.ts';
import { TextField } from '../../ui/text-field.tsx';
import { CropAndFocus } from './crop-and-focus.tsx';
import { pictureLook } from './picture-look.ts';
import styles from './pictures.module.css';
import type { WriteContext } from './write-place.ts';

export interface PictureFormProps {
  readonly context: WriteContext;
  readonly picture: Picture;
}

/** Words, size, place, crop and focus of an image. */
export function PictureForm({ context, picture }: PictureFormProps): ReactElement {
  const change = (values: Partial<Omit<Picture, 'id'>>) => changePicture(context.session.doc, picture.id, values);
  const id = useId();
  const url = usePictureUrl(pictureLook(context), picture);
  const { content } = picture;
  return (
    <div className={styles.form}>
      <div className={styles.field}>
        <label htmlFor={`${id}-alt`}>Alt text: what it shows, for those who do not see it</label>
        <textarea
          id={`${id}-alt`}
          key={picture.alt}
          rows={2}
          defaultValue={picture.alt}
          disabled={picture.isDecorative}
          onBlur={(event) => {
            if (event.target.value.trim() !== picture.alt) change({ alt: event.target.value.trim() });
          }}
        />
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={picture.isDecorative}
          onChange={() => change({ isDecorative: !picture.isDecorative })}
        />
        Decorative: it says nothing that the text does not
      </label>
      <PictureWords picture={picture} onChange={change} />
      <PicturePlace context={context} picture={picture} onChange={change} />
      {content.kind !== 'image' || url === null ? null : (
        <CropAndFocus content={content} url={url} onChange={(next) => change({ content: next })} />
      )}
    </div>
  );
}

interface PartProps {
  readonly picture: Picture;
  readonly onChange: (values: Partial<Omit<Picture, 'id'>>) => void;
}

/** Caption, credit and licence. */
export function PictureWords({ picture, onChange }: PartProps): ReactElement {
  return (
    <>
      <TextField label="Caption" value={picture.caption} onChange={(caption) => onChange({ caption })} />
      <div className={styles.pair}>
        <TextField label="Credit" value={picture.credit} onChange={(credit) => onChange({ credit })} />
        <TextField label="Licence" value={picture.licence} onChange={(licence) => onChange({ licence })} />
      </div>
    </>
  );
}

/** Size, and whether it stands behind the text or within. */
export function PicturePlace({
  context,
  picture,
  onChange,
}: PartProps & { readonly context: WriteContext }): ReactElement {
  const id = useId();
  const blocks =
    picture.developmentId === null ? [] : readDevelopment(context.session.doc, picture.developmentId).body.children;
  return (
    <div className={styles.pair}>
      <div className={styles.field}>
        <label htmlFor={`${id}-size`}>Size</label>
        <select
          id={`${id}-size`}
          value={picture.size}
          onChange={(event) => onChange({ size: event.target.value === 'half' ? 'half' : 'full' })}
        >
          <option value="full">Full width</option>
          <option value="half">Half width</option>
        </select>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-place`}>Place</label>
        <select
          id={`${id}-place`}
          value={picture.placement === 'after' ? 'after' : String(picture.placement.afterBlock)}
          onChange={(event) =>
            onChange({
              placement: event.target.value === 'after' ? 'after' : { afterBlock: Number(event.target.value) },
            })
          }
        >
          <option value="after">After the text</option>
          {blocks.map((block, index) => {
            const words = blockText({ type: 'root', children: [block] }).slice(0, 32);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place here
              <option key={index} value={index}>
                After “{words}…”
              </option>
            );
          })}
        </select>
      </div>
    </div>
  );
}
