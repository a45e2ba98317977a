import morphdom from 'morphdom';

/*
 * The one script of the page that shows previews: it takes a page as the window makes it, and changes what is shown to that,
 * so that a reader stays where they are and nothing is loaded anew. What it is given is an export, of which nothing is trusted:
 * by the page's policy no other script runs, and nothing is asked for.
 */

interface HtmlPolicy {
  createHTML(html: string): string;
}
const { trustedTypes } = window as unknown as {
  readonly trustedTypes: { createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy };
};
const policy = trustedTypes.createPolicy('preview', { createHTML: (html) => html });

window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  if (source !== window.parent || typeof data !== 'string') return;
  const next = new DOMParser().parseFromString(policy.createHTML(data), 'text/html');
  for (const inert of next.querySelectorAll('script, meta[http-equiv]')) inert.remove();
  morphdom(document.documentElement, next.documentElement, {
    onBeforeElUpdated: (shown, wanted) => !shown.isEqualNode(wanted),
  });
});
window.parent.postMessage('ready', '*');
