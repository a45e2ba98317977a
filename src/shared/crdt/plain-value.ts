/** A copy of plain objects and lists alone, which is all that Yjs takes; what JSON has no word for is left out. */
export const plainValue = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
