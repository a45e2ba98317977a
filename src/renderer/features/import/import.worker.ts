import type { ImportInput } from '../../../shared/import/index.ts';
import { readPasted, readSource } from '../../../shared/import/index.ts';

/** Reads a text away from the window, so that it answers whatever the file is. */
self.onmessage = async (event: MessageEvent<ImportInput & { isPasted: boolean }>) => {
  const { isPasted, ...input } = event.data;
  const read =
    isPasted && typeof input.content === 'string' && input.format === undefined
      ? await readPasted(input.content)
      : await readSource(input);
  self.postMessage(read);
};
