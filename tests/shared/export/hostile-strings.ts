/** Attempts to run something; each says so by `window.hacked`. */
const ACTS = [
  '<script>window.hacked=1</script>',
  '<img src=x onerror=window.hacked=1>',
  '<svg onload=window.hacked=1>',
  '<iframe src="javascript:parent.hacked=1"></iframe>',
  '<a href="javascript:window.hacked=1">x</a>',
  '<body onload=window.hacked=1>',
  '<details open ontoggle=window.hacked=1>',
  '<math><mi xlink:href="javascript:window.hacked=1">',
  '<object data="https://evil.example/o">',
  '<link rel=stylesheet href=https://evil.example/c.css>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example/"><input autofocus onfocus=window.hacked=1>',
  '<style>@import url(https://evil.example/i.css);</style>',
  '<video><source onerror=window.hacked=1></video>',
  'javascript:window.hacked=1',
  'data:text/html,<script>window.hacked=1</script>',
  'x" onmouseover="window.hacked=1" autofocus onfocus="window.hacked=1',
  'url(https://evil.example/u.png)',
  '}body{background:url(https://evil.example/b.png)}',
] as const;

/** Ways out of where a string stands. */
const EXITS = ['', '">', "'>", '</style>', '</script>', '</title>', '-->', ']]>', '<![endif]-->', '\\"}'] as const;

/** Two hundred strings that would do harm in some place of some output. */
export const hostileStrings: readonly string[] = EXITS.flatMap((exit) => ACTS.map((act) => `${exit}${act}`));
