import * as Y from 'yjs';

/**
 * Makes an empty document. Deleted words are dropped when they are collected, but not the shells they stood in: whoever
 * wrote in a paragraph while somebody else deleted it wrote at a place, and that place must still be known when they meet.
 */
export const newDocument = (): Y.Doc => new Y.Doc({ gcFilter: isCollected });

/** Whether what is left of a deleted item is dropped, too. */
export const isCollected = (item: Y.Item): boolean => !(item.content instanceof Y.ContentType);
