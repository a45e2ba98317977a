import { basename, dirname, extname, join } from 'node:path';
import { brandFiles } from '../../shared/brand/brand-files.ts';
import { newPublication } from '../../shared/crdt/publication-document.ts';
import { newPublicationId, type PublicationId } from '../../shared/domain/ids.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import { type PackedPicture, packIssue } from '../../shared/exchange/index.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { commandArguments } from './arguments.ts';
import { CliProblem } from './cli-problem.ts';
import type { ExitCode } from './digest.ts';
import { picturesBeside } from './pictures-beside.ts';
import { readBrandFile } from './read-brand-file.ts';
import { readIssueFile } from './read-issue-file.ts';
import { readRegisterFile } from './read-register-file.ts';
import { report } from './report.ts';

/** `digest pack`: an issue becomes a package that the app opens. */
export async function packCommand(words: readonly string[], version: string): Promise<ExitCode> {
  const given = commandArguments('pack', words, {
    output: { type: 'string', short: 'o' },
    register: { type: 'string' },
    brand: { type: 'string' },
    publication: { type: 'string' },
  });
  const read = await readIssueFile(given.file);
  report(given.file, read.summary, read.warnings);
  const publicationId = read.issue.publicationId || newPublicationId();
  const issue: Issue = { ...read.issue, publicationId: publicationId as PublicationId };
  const brandFile = given.text('brand');
  const brand = brandFile === undefined ? null : await readBrandFile(brandFile, issue.publicationId);
  const name = given.text('publication') ?? brand?.publication.name ?? 'Digest';
  const publication = {
    ...newPublication(issue.publicationId, name, issue.language),
    ...(brand === null ? {} : { brand: brand.publication.brand }),
  };
  const registerFile = given.text('register');
  const register = registerFile === undefined ? [] : (await readRegisterFile(registerFile)).entities;
  const beside = await picturesBeside(given.file, issue);
  report(given.file, null, beside.warnings);
  const pictures = issue.pictures.flatMap((picture): PackedPicture[] => {
    const { content } = picture;
    const found = content.kind === 'image' ? beside.source(content.sha256, picture) : undefined;
    return content.kind === 'image' && found !== undefined ? [{ sha256: content.sha256, ...found }] : [];
  });
  const branded = brandFiles(publication.brand).flatMap((sha256): PackedPicture[] => {
    const found = brand?.logos(sha256);
    return found === undefined ? [] : [{ sha256, ...found }];
  });
  const bytes = packIssue(issue, publication, register, [...pictures, ...branded], {
    appVersion: version,
    packedAt: new Date().toISOString(),
    packedBy: null,
    purpose: { kind: 'issue' },
  });
  const output =
    given.text('output') ?? join(dirname(given.file), `${basename(given.file, extname(given.file))}.digest`);
  await writeFileAtomic(output, bytes).catch((cause: NodeJS.ErrnoException) => {
    throw new CliProblem(
      `${output}: it could not be written (${cause.code ?? cause.message}). Choose another place with -o.`,
    );
  });
  process.stderr.write(
    `${output}: ${bytes.byteLength} bytes, ${pictures.length} pictures, ${register.length === 0 ? 'no register' : 'the register’s entries in use'}\n`,
  );
  return 0;
}
