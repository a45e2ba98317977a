import type { ExportProfile } from '../../shared/export/export-profile.ts';
import type { Preferences } from '../preferences/preferences.ts';

/** The formats that are chosen for export in this window; none where nobody has chosen yet. */
export const chosenFormats = (preferences: Preferences): ExportProfile['formats'] =>
  preferences.get<Partial<ExportProfile> | null>('export:now', null)?.formats ??
  preferences.get<ExportProfile['formats']>('export:formats', []);
