import { writeFormat } from '../../../../shared/export/write-format.ts';
import { drawnOf, type ExportMaterial, logosOf, picturesOf } from './material-sources.ts';
import { createIssueUnpacker } from './packed-issue.ts';
import { previewFormat } from './preview-format.ts';
import type { FormatSource, FromFormatWorker, ToFormatWorker } from './protocol.ts';
import { weighFormat } from './weigh-format.ts';

let material: ExportMaterial = { bytes: new Map(), accentColour: '' };
const unpack = createIssueUnpacker();

/** Makes formats and their previews away from the window, so that it answers however long an issue is. */
self.onmessage = async ({ data }: MessageEvent<ToFormatWorker>) => {
  if (data.kind === 'material') {
    material = data.material;
    return;
  }
  const { id } = data;
  const source = { ...data, issue: unpack(data.issue) };
  const tell = (message: FromFormatWorker) => self.postMessage(message);
  try {
    if (data.kind === 'preview')
      tell({ id, kind: 'preview', preview: await previewFormat(data.format, jobOf(source)) });
    else if (data.kind === 'weigh')
      tell({ id, kind: 'weighed', weighed: await weighFormat(data.format, jobOf(source)) });
    else {
      const { content, beside, notes } = await writeFormat(data.format, jobOf(source));
      tell({ id, kind: 'written', written: { content, beside, notes } });
    }
  } catch (cause) {
    tell({ id, kind: 'failed', message: (cause as Error).message });
  }
};

const jobOf = ({ issue, publication, options, entities, open }: FormatSource) => ({
  ...options,
  issue,
  publication,
  ...(entities === undefined ? {} : { entities }),
  ...(open === undefined ? {} : { open }),
  pictures: picturesOf(material),
  drawn: drawnOf(material),
  logos: logosOf(material),
  print: () => Promise.resolve(new Uint8Array()),
});
