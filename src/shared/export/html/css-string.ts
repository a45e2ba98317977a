/** A string as a CSS string: quotes, backslashes and line ends cannot end it, nor the element that it stands in. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
