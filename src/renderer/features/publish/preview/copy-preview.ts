import type { ExportFormat } from '../../../../shared/export/formats.ts';
import { copyRich } from '../../../platform/copy-rich.ts';
import type { WorkedFormat } from '../formats/protocol.ts';
import type { PublishJob } from '../publish-job.ts';

/** Puts a format on the clipboard: a mail as rich content, others as their text. Says what was done, in words. */
export async function copyFormat(format: Exclude<ExportFormat, 'pdf'>, job: PublishJob): Promise<string> {
  if (job.maker === null || job.material === null) return 'It is not ready yet. Try again in a moment.';
  const write = (wanted: WorkedFormat) =>
    job.maker === null || job.material === null ? null : job.maker.write(wanted, job.source, job.material);
  const written = await write(format);
  if (written === null || !written.ok) return `It could not be copied: ${written?.error ?? 'Publish was left'}.`;
  const text = new TextDecoder().decode(written.value.content ?? new Uint8Array());
  if (format !== 'email') {
    await navigator.clipboard.writeText(text);
    return 'It is on the clipboard.';
  }
  const preview = await job.maker.preview('email', job.source, job.material);
  const plain = await write('txt');
  const html = preview.ok && preview.value.kind === 'page' ? preview.value.html : text;
  const words = plain?.ok === true ? new TextDecoder().decode(plain.value.content ?? new Uint8Array()) : '';
  return copyRich(html, words)
    ? 'The mail is on the clipboard: paste it into a new message.'
    : 'The system did not take it. Export the mail, and open it from its folder.';
}
