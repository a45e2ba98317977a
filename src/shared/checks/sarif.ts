import type { Log, Result } from 'sarif';
import { CHECKS } from './all-checks.ts';
import type { Finding, Severity } from './finding.ts';

/** What a SARIF log says of the run beside the findings. */
export interface SarifRun {
  /** The file that was checked, as it was named. */
  readonly file: string;
  /** Its words, to tell lines by; empty where they are not an issue's JSON. */
  readonly text: string;
  /** By id of a finding that somebody has gone on over. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly version: string;
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  blocker: 'error',
  warning: 'warning',
  hint: 'note',
};

/** Findings as a log of SARIF 2.1.0 (OASIS), for the code scanning of whoever keeps issues in a repository. */
export function sarifOf(findings: readonly Finding[], run: SarifRun): Log {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Digest Desk',
            ...(run.version === '' ? {} : { semanticVersion: run.version }),
            rules: CHECKS.map(({ name, label, severity }) => ({
              id: name,
              shortDescription: { text: label },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, run)),
      },
    ],
  };
}

function resultOf({ id, check, severity, message, why, place }: Finding, { file, text, reasons }: SarifRun): Result {
  const reason = reasons.get(id);
  return {
    ruleId: check,
    ruleIndex: CHECKS.findIndex(({ name }) => name === check),
    level: LEVELS[severity],
    message: { text: why === '' ? message : `${message}. ${why}` },
    partialFingerprints: { 'findingId/v1': id },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: lineOf(text, place) },
        },
        logicalLocations: [
          {
            fullyQualifiedName:
              place.developmentId === null ? place.field : `developments/${place.developmentId}/${place.field}`,
            kind: 'member',
          },
        ],
      },
    ],
    ...(reason === undefined ? {} : { suppressions: [{ kind: 'external', justification: reason }] }),
  };
}

/** Relative addresses stay so: whoever reads the log knows what they are relative to. */
const uriOf = (file: string): string => file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');

/** The line of the file where the words stand, else where the field or its development begins; the first where nothing tells. */
function lineOf(text: string, { developmentId, field, passage }: Finding['place']): number {
  const from = developmentId === null ? 0 : Math.max(0, text.indexOf(`"id": ${JSON.stringify(developmentId)}`));
  const start = Math.max(from, text.indexOf(`${JSON.stringify(field)}:`, from));
  const words = passage === null ? -1 : text.indexOf(JSON.stringify(passage.quote).slice(1, -1), start);
  return text.slice(0, words === -1 ? start : words).split('\n').length;
}
