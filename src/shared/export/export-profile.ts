import { fillFolders } from '../brand/name-pattern.ts';
import type { Issue } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type FormatOptions, LEAST_THREAD_CHARACTERS } from './format-options.ts';
import { EXPORT_FORMAT_IDS, type ExportFormat } from './formats.ts';
import { z } from './json/zod.ts';
import { SITE_FLAVOURS } from './site/site-flavours.ts';

/** A named set of formats with their options, and where their files go. */
export interface ExportProfile extends FormatOptions {
  readonly name: string;
  readonly formats: readonly ExportFormat[];
  /** A whole path. */
  readonly folder: string;
  /** Folders within it, by pattern: `{publication}/{year}/{number}`. Empty for the folder itself. */
  readonly subfolders: string;
}

/** What a profile is on disk and between the processes. */
export const exportProfileSchema: z.ZodType<ExportProfile> = z.object({
  name: z.string().trim().min(1).max(80),
  formats: z.array(z.custom<ExportFormat>((value) => (EXPORT_FORMAT_IDS as readonly unknown[]).includes(value))),
  folder: z.string().max(4000),
  subfolders: z.string().max(400),
  pageSize: z.enum(['A4', 'Letter']),
  siteFlavour: z.enum(SITE_FLAVOURS),
  threadCharacters: z.number().int().min(LEAST_THREAD_CHARACTERS).max(10_000),
});
const fileSchema = z.object({
  format: z.literal('digest-desk/export-profiles'),
  version: z.literal(1),
  profiles: z.array(exportProfileSchema).max(100),
});

/** What the file of a machine's profiles is called, in the folder of the app's own data. */
export const PROFILES_NAME = 'export-profiles.json';

/** Writes the profiles of a machine. */
export const writeProfiles = (profiles: readonly ExportProfile[]): string =>
  `${JSON.stringify({ format: 'digest-desk/export-profiles', version: 1, profiles }, null, 2)}\n`;

/** Reads them; the error names the place in the file. */
export function parseProfiles(text: string): Result<readonly ExportProfile[], string> {
  try {
    const parsed = fileSchema.safeParse(JSON.parse(text));
    if (parsed.success) return ok(parsed.data.profiles);
    const [first] = parsed.error.issues;
    return fail(`at “${first?.path.join('.') ?? ''}”: ${first?.message ?? 'not as expected'}`);
  } catch (cause) {
    return fail((cause as Error).message);
  }
}

/** The folder of a profile for an issue, a whole path with the system's own separators before the pattern's. */
export function profileFolder(
  { folder, subfolders }: Pick<ExportProfile, 'folder' | 'subfolders'>,
  issue: Issue,
  publication: Publication | undefined,
): string {
  const inner = fillFolders(subfolders, issue, publication);
  return inner === '' ? folder : `${folder.replace(/[/\\]+$/, '')}/${inner}`;
}
