/**
 * Puts a text on the clipboard as rich content, and plain for what takes nothing else. By the copy event, which takes HTML
 * as it is: the clipboard's own interface would clean out what mail programs need. False where the system refuses.
 */
export function copyRich(html: string, text: string): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', give, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  return isTaken;
}
