import { type MouseEvent, type ReactElement, useState } from 'react';
import type { FocusPoint, ImageContent } from '../../../shared/domain/picture.ts';
import {
  CROP_CORNERS,
  CROP_SIDES,
  cornerAt,
  cutOf,
  cutSide,
  focusInWhole,
  focusWithin,
  MOST_CUT,
  moveCorner,
  WHOLE_PICTURE,
} from '../../../shared/pictures/crop.ts';
import { Button } from '../../ui/button.tsx';
import styles from './crop.module.css';
import { CropHandle } from './crop-handle.tsx';

export interface CropAndFocusProps {
  readonly content: ImageContent;
  readonly url: string;
  readonly onChange: (content: ImageContent) => void;
}

/** What is cut away, by its corners or in numbers, and the point that must stay in sight. */
export function CropAndFocus({ content, url, onChange }: CropAndFocusProps): ReactElement {
  // What is being dragged is shown at once, and one change when it is let go.
  const [dragged, setDragged] = useState<ImageContent | null>(null);
  const shown = dragged ?? content;
  const crop = shown.crop ?? WHOLE_PICTURE;
  const place = (next: ImageContent) => {
    setDragged(null);
    onChange(next);
  };
  const focusAt = (to: FocusPoint): ImageContent => ({ ...shown, focus: focusWithin(crop, to) });
  const click = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    place(focusAt({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }));
  };
  return (
    <fieldset className={styles.crop}>
      <legend>Crop, by its corners or in percent of the side, and the point that must stay in sight</legend>
      <div className={styles.view}>
        {/* For the pointer alone: by keyboard the handles are moved. */}
        <button type="button" className={styles.picture} tabIndex={-1} aria-hidden="true" onClick={click}>
          <img src={url} alt="" draggable={false} />
        </button>
        <span
          className={styles.box}
          style={{
            insetInlineStart: `${crop.x * 100}%`,
            insetBlockStart: `${crop.y * 100}%`,
            inlineSize: `${crop.width * 100}%`,
            blockSize: `${crop.height * 100}%`,
          }}
        />
        {CROP_CORNERS.map((corner) => {
          const moved = (to: FocusPoint): ImageContent => ({ ...shown, crop: moveCorner(crop, corner, to) });
          return (
            <CropHandle
              key={corner.join()}
              label={`${corner[1]} ${corner[0].toLowerCase()} corner of the crop`}
              look="corner"
              at={cornerAt(crop, corner)}
              onDrag={(to) => setDragged(moved(to))}
              onPlace={(to) => place(moved(to))}
            />
          );
        })}
        <CropHandle
          label="Focus point"
          look="focus"
          at={focusInWhole(crop, shown.focus)}
          onDrag={(to) => setDragged(focusAt(to))}
          onPlace={(to) => place(focusAt(to))}
        />
      </div>
      <div className={styles.cuts}>
        {CROP_SIDES.map((side) => (
          <label key={side} className={styles.cut}>
            {side}
            <input
              type="number"
              min={0}
              max={MOST_CUT * 100}
              value={Math.round(cutOf(crop, side) * 100)}
              onChange={(event) => place({ ...content, crop: cutSide(crop, side, Number(event.target.value) / 100) })}
            />
          </label>
        ))}
        <Button size="small" kind="text" onClick={() => place({ ...content, crop: null, focus: null })}>
          Whole picture
        </Button>
      </div>
    </fieldset>
  );
}
