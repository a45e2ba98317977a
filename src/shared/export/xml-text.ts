const UNSAYABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as XML 1.0 can carry it: the signs that it has no way to say are shown as such. */
export const sayable = (text: string): string => text.replace(UNSAYABLE, '\ufffd');
