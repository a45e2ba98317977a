import { parseBrandFile } from '../../shared/brand/brand-file.ts';
import type { PublicationRules } from '../../shared/brand/rules-schema.ts';
import { DEFAULT_CHECK_POLICY } from '../../shared/domain/check-policy.ts';
import type { PublicationId } from '../../shared/domain/ids.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { DEFAULT_WORKFLOW } from '../../shared/domain/workflow.ts';
import type { BrandBytes } from '../../shared/export/picture-source.ts';
import { CliProblem } from './cli-problem.ts';
import { readBytes } from './read-bytes.ts';

export interface ReadBrand {
  readonly publication: Publication;
  readonly logos: (sha256: string) => BrandBytes | undefined;
}

/** Of a file that only says how outputs look. */
const NO_RULES: PublicationRules = {
  wordTargets: { development: 0, issue: 0 },
  checks: DEFAULT_CHECK_POLICY,
  namingChecksOff: [],
  backReference: '',
  workflow: DEFAULT_WORKFLOW,
};

/** Reads a brand's file as the publication that outputs print. */
export async function readBrandFile(path: string, id: PublicationId): Promise<ReadBrand> {
  const read = parseBrandFile((await readBytes(path)).toString('utf8'));
  if (!read.ok) throw new CliProblem(`${path}: ${read.error.message}`);
  const { publication, rules, logos } = read.value;
  return {
    publication: {
      ...publication,
      id,
      frequency: '',
      accentColour: publication.brand.light.accent,
      // What the desk goes by is in no output.
      members: [],
      numberMagnitude: 'word',
      ...(rules ?? NO_RULES),
    },
    logos: (sha256) => logos.get(sha256),
  };
}
