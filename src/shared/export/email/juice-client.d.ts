/* The part of juice that reads no files and fetches nothing; its own types describe the other. */
declare module 'juice/client.js' {
  interface Juice {
    (
      html: string,
      options: { readonly extraCss: string; readonly applyStyleTags: boolean; readonly removeStyleTags: boolean },
    ): string;
    /** What is left alone between signs of template languages. */
    readonly codeBlocks: Record<string, { readonly start: string; readonly end: string }>;
  }
  const juice: Juice;
  export default juice;
}
