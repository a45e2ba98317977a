import { useEffect, useState } from 'react';
import type { MountedField } from './field-registry.ts';
import { type Formats, NO_FORMATS, readFormats, sameFormats } from './formats.ts';

/** The formats at the selection of a field, followed as it changes; none where there is no rich field. */
export function useFormats(field: MountedField | null): Formats {
  const [formats, setFormats] = useState<Formats>(NO_FORMATS);
  useEffect(() => {
    if (field === null || field.kind === 'line') {
      setFormats(NO_FORMATS);
      return;
    }
    const read = () =>
      setFormats((known) => {
        const next = readFormats(field.editor);
        return sameFormats(known, next) ? known : next;
      });
    read();
    return field.editor.registerUpdateListener(read);
  }, [field]);
  return formats;
}
