import { app, type Session, shell, type WebContents } from 'electron';
import { safeUrl } from '../../shared/document/safe-url.ts';
import { APP_ORIGIN, PREVIEW_ORIGIN } from './app-protocol.ts';

/** Opens a link in the system's browser or mail program, where it is `http:`, `https:` or `mailto:`. */
export async function openExternal(url: string): Promise<boolean> {
  const safe = safeUrl(url);
  if (safe === null) return false;
  await shell.openExternal(safe);
  return true;
}

/** Denies every web content navigation, new windows, web views and downloads. Links open outside. */
export function lockDownContents(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => {
      if (!event.url.startsWith(`${APP_ORIGIN}/`) || event.url !== contents.getURL()) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame && !event.url.startsWith(`${PREVIEW_ORIGIN}/`)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      void openExternal(url);
      return { action: 'deny' };
    });
  });
}

/** Denies every permission and every request that does not stay in the app. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(permission === 'clipboard-sanitized-write'),
  );
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  // Chromium would fetch dictionaries from its maker's host, past every request filter. Those in the profile's
  // Dictionaries folder, where ours are laid, and the system's own checker, still work.
  session.setSpellCheckerDictionaryDownloadURL(`${APP_ORIGIN}/dictionaries/`);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] },
    (details, decide) =>
      decide({ cancel: process.env.ELECTRON_RENDERER_URL === undefined || !details.url.includes('//localhost:') }),
  );
}
