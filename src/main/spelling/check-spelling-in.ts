import { app, type Session } from 'electron';
import { dictionariesIn } from './lay-out-dictionaries.ts';
import { spellingLanguage } from './spelling-language.ts';

/** Checks what is written from now on as text of a language; not at all where no dictionary of it is there. */
export function checkSpellingIn(session: Session, language: string): void {
  // macOS tells the language of a text by itself, and takes no order.
  if (process.platform === 'darwin') return;
  const name = spellingLanguage(language, {
    available: session.availableSpellCheckerLanguages,
    dictionaries: process.platform === 'linux' ? dictionariesIn(app.getPath('userData')) : null,
    system: app.getPreferredSystemLanguages(),
  });
  // Since Electron 40 a window is only told of its dictionary when the languages change while it is open
  // (https://github.com/electron/electron/issues/50327), so they always change.
  session.setSpellCheckerLanguages([]);
  if (name !== null) session.setSpellCheckerLanguages([name]);
}
