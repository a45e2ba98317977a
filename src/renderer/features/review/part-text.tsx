import type { ReactElement } from 'react';
import type { MarkedLines } from '../../../shared/document/marked-lines.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { ReviewField, ReviewPart } from '../../documents/flow-reader.ts';
import type { FieldRegistry } from '../../editor/field-registry.ts';
import type { MarkedTextProps } from '../../editor/marked-text.tsx';
import type { PictureStore } from '../../pictures/picture-store.ts';
import { FlowField } from './flow-field.tsx';
import { FlowPicture } from './flow-picture.tsx';
import styles from './review.module.css';

export interface PartTextProps {
  readonly part: ReviewPart;
  readonly label: string;
  readonly linesOf: (field: ReviewField) => MarkedLines;
  readonly publication: Publication;
  readonly language: string;
  readonly registry: FieldRegistry;
  readonly pictures: PictureStore;
  readonly handOf: MarkedTextProps['handOf'];
  /** The field that is being suggested in, with its editor. */
  readonly suggesting: { readonly key: string; readonly editor: ReactElement } | null;
}

/** The words of one part, in the order and the typography in which they are printed. */
export function PartText(props: PartTextProps): ReactElement {
  const { part, label, linesOf, publication, language, registry, pictures, handOf, suggesting } = props;
  const why = publication.houseNames.whyThisMatters[0] ?? 'Why This Matters';
  const isLarge = part.ref === 'lede' || part.ref === 'takeaway';
  const field = (item: ReviewField): ReactElement => {
    const runIn = item.address.field === 'whyThisMatters' ? `${why}:` : undefined;
    return suggesting?.key === item.key ? (
      suggesting.editor
    ) : (
      <FlowField
        key={item.key}
        field={item}
        lines={linesOf(item)}
        size={item.isLine ? 'flow-head' : isLarge ? 'lede' : 'flow'}
        language={language}
        registry={registry}
        handOf={handOf}
        runIn={runIn}
      />
    );
  };
  const isEmpty = (item: ReviewField): boolean => item.text.trim() === '' && linesOf(item).length === 0;
  return (
    <>
      {part.fields.map((item) =>
        item.isLine ? (
          <h2 key={item.key} className={styles.head}>
            {isEmpty(item) ? <span className={styles.empty}>No headline yet</span> : field(item)}
          </h2>
        ) : isEmpty(item) && suggesting?.key !== item.key ? (
          <p key={item.key} className={styles.empty}>
            {item.address.field === 'whyThisMatters'
              ? `Nothing under “${why}” yet.`
              : part.developmentId === null
                ? `${label} is empty.`
                : 'No text yet.'}
          </p>
        ) : (
          <div key={item.key} className={styles.section}>
            {field(item)}
          </div>
        ),
      )}
      {part.pictures.map((picture) => (
        <FlowPicture
          key={picture.id}
          picture={picture}
          pictures={pictures}
          accentColour={publication.accentColour}
          language={language}
        />
      ))}
      {part.sources.length === 0 ? null : (
        <ol className={styles.sources} aria-label="Sources">
          {part.sources.map((source) => (
            <li key={source.id} data-source={source.id}>
              {[source.title, source.publisher, source.date].filter(Boolean).join(', ')}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
