import type { ReactElement } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '../../../../shared/export/formats.ts';
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

/** Every format, in its group, with how large it is. */
export function FormatList({ chosen, made, onChange }: FormatListProps): ReactElement {
  const toggle = (id: ExportFormat) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className={styles.formats}>
      <legend className="sr">Formats</legend>
      {GROUPS.map((group) => (
        <div key={group} role="group" aria-label={group} className={styles.group}>
          {EXPORT_FORMATS.filter((format) => format.group === group).map(({ id, name }) => (
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
      ))}
    </fieldset>
  );
}

function sizeWords(format: ExportFormat, made: MadeFormats): string {
  const known = made.get(format);
  if (known === undefined) return '';
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
