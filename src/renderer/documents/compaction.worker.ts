import { openDatabase } from '../storage/open-database.ts';
import { compactDocument } from './compact.ts';

/** Compacts the named document away from the typing path, then answers with its id. */
self.onmessage = async (event: MessageEvent<{ databaseName: string; documentId: string }>) => {
  const { databaseName, documentId } = event.data;
  const opened = await openDatabase(databaseName);
  if (opened.ok) {
    await compactDocument(opened.value, documentId);
    opened.value.close();
  }
  self.postMessage(documentId);
};
