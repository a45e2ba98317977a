/** Half of a surrogate pair, which no UTF-8 can hold and canonical JSON refuses. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text with U+FFFD for what is no character: the form that it has after any way through UTF-8. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\ufffd');

/** A plain value with all its texts well formed. */
export const wellFormedValue = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (_key, each) => (typeof each === 'string' ? wellFormed(each) : each)));
