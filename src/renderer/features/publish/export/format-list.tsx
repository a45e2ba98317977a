import { type ReactElement, useState } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '../../../../shared/export/formats.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './export.module.css';
import type { MadeFormats } from './use-made-formats.ts';

export interface FormatListProps {
  readonly chosen: readonly ExportFormat[];
  readonly made: MadeFormats;
  readonly onChange: (formats: readonly ExportFormat[]) => void;
}

/** What Gmail shows of a mail. */
const MAIL_LIMIT_KB = 102;
const GROUPS = [...new Set(EXPORT_FORMATS.map(({ group }) => group))];

/** The formats of the profile with how large they are; all there are, in their groups, where that is asked for. */
export function FormatList({ chosen, made, onChange }: FormatListProps): ReactElement {
  const [isWhole, setWhole] = useState(false);
  // What is switched off stays in its row until the list is folded again: it may have been a slip.
  const [kept, setKept] = useState(chosen);
  const isShown = (id: ExportFormat) => isWhole || kept.includes(id) || chosen.includes(id);
  const toggle = (id: ExportFormat) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className={styles.formats}>
      <legend className="sr">Formats</legend>
      {GROUPS.filter((group) => EXPORT_FORMATS.some((each) => each.group === group && isShown(each.id))).map(
        (group) => (
          <div key={group} role="group" aria-label={group} className={styles.group}>
            {EXPORT_FORMATS.filter((format) => format.group === group && isShown(format.id)).map(({ id, name }) => (
              <div key={id}>
                <label className={styles.format} data-off={!chosen.includes(id) || undefined}>
                  <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                  <span>{name}</span>
                  <span className={styles.size}>{chosen.includes(id) ? sizeWords(id, made) : 'off'}</span>
                </label>
                {id === 'email' && chosen.includes('email') ? <MailMeter bytes={made.get('email')?.bytes} /> : null}
              </div>
            ))}
          </div>
        ),
      )}
      <Button
        kind="text"
        size="small"
        className={styles.fold ?? ''}
        aria-expanded={isWhole}
        onClick={() => {
          setKept(chosen);
          setWhole(!isWhole);
        }}
      >
        {isWhole ? 'Only those chosen' : `All ${EXPORT_FORMATS.length} formats`}
      </Button>
    </fieldset>
  );
}

function sizeWords(format: ExportFormat, made: MadeFormats): string {
  const known = made.get(format);
  if (known === undefined || format === 'pdf') return '';
  if (format === 'email') return `${kilobytes(known.bytes)} of ${MAIL_LIMIT_KB} KB`;
  if (format === 'site') return `${known.files} files`;
  return `${kilobytes(known.bytes)} KB`;
}

const kilobytes = (bytes: number): number => Math.max(1, Math.round(bytes / 1024));

function MailMeter({ bytes }: { readonly bytes: number | undefined }): ReactElement | null {
  if (bytes === undefined) return null;
  const share = Math.min(1, bytes / 1024 / MAIL_LIMIT_KB);
  const said = `${kilobytes(bytes)} of the ${MAIL_LIMIT_KB} KB that Gmail shows`;
  return (
    <div className={styles.meter} role="img" aria-label={said} title={said} data-full={share >= 1 || undefined}>
      <i style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}
