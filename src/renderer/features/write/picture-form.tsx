import { type MouseEvent, type ReactElement, useId } from 'react';
import { blockText } from '../../../shared/document/plain-text.ts';
import type { Crop, Picture } from '../../../shared/domain/picture.ts';
import { changePicture } from '../../documents/pictures-document.ts';
import { readDevelopment } from '../../documents/read-issue.ts';
import { usePictureUrl } from '../../pictures/use-picture-url.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { pictureLook } from './picture-look.ts';
import styles from './pictures.module.css';
import type { WriteContext } from './write-place.ts';

export interface PictureFormProps {
  readonly context: WriteContext;
  readonly picture: Picture;
}

const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 };
const SIDES = [
  ['Left', (crop: Crop) => crop.x],
  ['Top', (crop: Crop) => crop.y],
  ['Right', (crop: Crop) => 1 - crop.x - crop.width],
  ['Bottom', (crop: Crop) => 1 - crop.y - crop.height],
] as const;
/** At most this much of a side can be cut away; the rest must stay wide enough to be seen. */
const MOST_CUT = 0.8;

/** Words, size, place, crop and focus of an image. */
export function PictureForm({ context, picture }: PictureFormProps): ReactElement {
  const change = (values: Partial<Omit<Picture, 'id'>>) => changePicture(context.session.doc, picture.id, values);
  const id = useId();
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
      <CropAndFocus context={context} picture={picture} onChange={change} />
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

function CropAndFocus({
  context,
  picture,
  onChange,
}: PartProps & { readonly context: WriteContext }): ReactElement | null {
  const url = usePictureUrl(pictureLook(context), picture);
  const { content } = picture;
  if (content.kind !== 'image' || url === null) return null;
  const crop = content.crop ?? WHOLE;
  const cut = (side: (typeof SIDES)[number][0], percent: number) => {
    const amounts = Object.fromEntries(SIDES.map(([name, of]) => [name, of(crop)])) as Record<string, number>;
    const opposite = { Left: 'Right', Right: 'Left', Top: 'Bottom', Bottom: 'Top' }[side];
    amounts[side] = Math.max(0, Math.min(percent / 100, MOST_CUT - (amounts[opposite] ?? 0)));
    const { Left = 0, Top = 0, Right = 0, Bottom = 0 } = amounts;
    const next = { x: Left, y: Top, width: 1 - Left - Right, height: 1 - Top - Bottom };
    const isWhole = Left + Top + Right + Bottom === 0;
    onChange({ content: { ...content, crop: isWhole ? null : next } });
  };
  const point = (event: MouseEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width;
    const y = (event.clientY - box.top) / box.height;
    const within = (at: number, from: number, size: number) => Math.max(0, Math.min(1, (at - from) / size));
    onChange({
      content: { ...content, focus: { x: within(x, crop.x, crop.width), y: within(y, crop.y, crop.height) } },
    });
  };
  const focus = content.focus ?? { x: 0.5, y: 0.5 };
  return (
    <fieldset className={styles.crop}>
      <legend>Crop, in percent of the side, and the point that must stay in sight</legend>
      <button type="button" className={styles.cropView} aria-label="Choose the focus point" onClick={point}>
        <img src={url} alt="" draggable={false} />
        <span
          className={styles.cropBox}
          style={{
            insetInlineStart: `${crop.x * 100}%`,
            insetBlockStart: `${crop.y * 100}%`,
            inlineSize: `${crop.width * 100}%`,
            blockSize: `${crop.height * 100}%`,
          }}
        >
          <span
            className={styles.focus}
            style={{ insetInlineStart: `${focus.x * 100}%`, insetBlockStart: `${focus.y * 100}%` }}
          />
        </span>
      </button>
      <div className={styles.cuts}>
        {SIDES.map(([name, of]) => (
          <label key={name} className={styles.cut}>
            {name}
            <input
              type="number"
              min={0}
              max={MOST_CUT * 100}
              value={Math.round(of(crop) * 100)}
              onChange={(event) => cut(name, Number(event.target.value))}
            />
          </label>
        ))}
        <Button size="small" kind="text" onClick={() => onChange({ content: { ...content, crop: null, focus: null } })}>
          Whole picture
        </Button>
      </div>
    </fieldset>
  );
}
