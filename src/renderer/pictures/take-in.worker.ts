import { takeInPicture } from './take-in-picture.ts';

/** Takes one file in as a picture, then answers with it or with why not. */
self.onmessage = async ({ data }: MessageEvent<{ readonly bytes: Uint8Array; readonly name: string }>) => {
  self.postMessage(await takeInPicture(data.bytes, data.name));
};
