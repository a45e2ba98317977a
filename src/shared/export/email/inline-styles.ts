import juice from 'juice/client.js';

/**
 * Puts rules into the `style` of the elements they fit: Gmail for some accounts, and Outlook for Windows in part, know no
 * other styles. What stands in `style` elements (media queries) stays there. Juice's client entry needs no DOM and no Node.
 */
export function inlineStyles(html: string, css: string): string {
  // It would leave all that stands between `{{` and `}}` alone: an issue's words may be those.
  for (const name of Object.keys(juice.codeBlocks)) delete juice.codeBlocks[name];
  return juice(html, { extraCss: css, applyStyleTags: false, removeStyleTags: false });
}
