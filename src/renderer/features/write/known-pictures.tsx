import { ChartColumn, ChevronDown, ChevronUp, ImagePlus, Trash2, TriangleAlert } from 'lucide-react';
import { type ReactElement, useState, useSyncExternalStore } from 'react';
import { changePicture, removePicture } from '../../../shared/crdt/pictures-document.ts';
import type { DevelopmentId, PictureId } from '../../../shared/domain/ids.ts';
import { type Picture, picturesAt } from '../../../shared/domain/picture.ts';
import { createPicturesReader } from '../../documents/pictures-reader.ts';
import { PictureImage } from '../../pictures/picture-image.tsx';
import { usePictureUrl } from '../../pictures/use-picture-url.ts';
import { State } from '../../ui/state.tsx';
import { Tool } from '../../ui/tool.tsx';
import { addPicture, addPictureFiles } from './add-picture.ts';
import { ChartForm } from './chart-form.tsx';
import panelStyles from './panel.module.css';
import { Panel } from './panel.tsx';
import { PictureForm } from './picture-form.tsx';
import { pictureLook } from './picture-look.ts';
import styles from './pictures.module.css';
import type { WriteContext } from './write-place.ts';

export interface KnownPicturesProps {
  readonly context: WriteContext;
  /** Null for what stands at the head of the issue. */
  readonly id: DevelopmentId | null;
}

/** Images and charts of a development. */
export function KnownPictures({ context, id }: KnownPicturesProps): ReactElement {
  const [reader] = useState(() => createPicturesReader(context.session.doc));
  const pictures = picturesAt(useSyncExternalStore(reader.subscribe, reader.current), id);
  const [openId, setOpenId] = useState<PictureId | null>(null);
  const choose = async () => {
    const file = await context.chooseFile();
    if (file !== null) setOpenId(await addPictureFiles(context, id, [file]));
  };
  const swap = (at: number, step: -1 | 1) => {
    const [one, other] = [pictures[at], pictures[at + step]];
    if (one === undefined || other === undefined) return;
    const { doc } = context.session;
    changePicture(doc, one.id, { order: other.order });
    changePicture(doc, other.id, { order: one.order === other.order ? one.order - step : one.order });
  };
  return (
    <Panel
      id="pictures"
      name="Pictures"
      note={String(pictures.length)}
      height={160}
      isFoldedAtFirst={pictures.length === 0}
      tools={
        <>
          <Tool icon={ImagePlus} size="small" label="Add an image" onClick={() => void choose()} />
          <Tool
            icon={ChartColumn}
            size="small"
            label="Add a chart"
            onClick={() => setOpenId(addPicture(context, id, { kind: 'chart', chart: NEW_CHART }))}
          />
        </>
      }
    >
      {pictures.length === 0 ? (
        <p className={panelStyles.empty}>None yet. Paste or drop one on the page, or add it here.</p>
      ) : null}
      <ol className={styles.list}>
        {pictures.map((picture, at) => (
          <li key={picture.id}>
            <PictureRow
              context={context}
              picture={picture}
              isOpen={picture.id === openId}
              onToggle={() => setOpenId(picture.id === openId ? null : picture.id)}
              onUp={at === 0 ? null : () => swap(at, -1)}
              onDown={at === pictures.length - 1 ? null : () => swap(at, 1)}
            />
            {picture.id !== openId ? null : picture.content.kind === 'chart' ? (
              <ChartForm context={context} picture={picture} chart={picture.content.chart} />
            ) : (
              <PictureForm context={context} picture={picture} />
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const NEW_CHART = {
  form: 'bar',
  title: '',
  unit: '',
  source: '',
  columns: ['', 'Value'],
  rows: [],
} as const;

interface PictureRowProps {
  readonly context: WriteContext;
  readonly picture: Picture;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

function PictureRow({ context, picture, isOpen, onToggle, onUp, onDown }: PictureRowProps): ReactElement {
  const url = usePictureUrl(pictureLook(context), picture);
  const { content, caption, alt, isDecorative } = picture;
  const name = caption || (content.kind === 'chart' ? content.chart.title || 'Chart' : 'Image');
  const needsAlt = content.kind === 'image' && alt.trim() === '' && !isDecorative;
  return (
    <div className={styles.row}>
      <div className={styles.thumb}>
        <PictureImage url={url} content={content} alt="" />
      </div>
      <button type="button" className={styles.name} aria-expanded={isOpen} onClick={onToggle}>
        {name}
        {needsAlt ? (
          <State icon={TriangleAlert} role="care">
            No alt text
          </State>
        ) : (
          <span className={styles.credit}>{content.kind === 'chart' ? content.chart.form : picture.credit}</span>
        )}
      </button>
      <Tool
        icon={ChevronUp}
        size="small"
        label={`Move ${name} up`}
        unavailable={onUp === null ? 'it is the first' : null}
        onClick={() => onUp?.()}
      />
      <Tool
        icon={ChevronDown}
        size="small"
        label={`Move ${name} down`}
        unavailable={onDown === null ? 'it is the last' : null}
        onClick={() => onDown?.()}
      />
      <Tool
        icon={Trash2}
        size="small"
        label={`Remove ${name}`}
        onClick={() => {
          removePicture(context.session.doc, picture.id);
          context.tell(`${name} was removed.`, { label: 'Undo', run: context.session.undo.undo });
        }}
      />
    </div>
  );
}
