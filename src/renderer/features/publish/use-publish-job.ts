import { useEffect, useMemo, useRef } from 'react';
import type { Issue } from '../../../shared/domain/issue.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { ExportSetup } from './export/use-export-setup.ts';
import { gatherMaterial, type MaterialHost, useExportMaterial } from './formats/material.ts';
import type { FormatSource } from './formats/protocol.ts';
import { useFormatMaker } from './formats/use-format-maker.ts';
import type { PublishJob } from './publish-job.ts';

/** Who an issue mentions is read when the keys have rested. */
const REST_MS = 500;

/** What everything in Publish is made from, following the issue. */
export function usePublishJob(
  issue: Issue,
  publication: Publication,
  setup: ExportSetup,
  host: MaterialHost,
): PublishJob {
  const material = useExportMaterial(issue, publication, host);
  const maker = useFormatMaker();
  const { pageSize, siteFlavour, threadCharacters } = setup.now;
  const options = useMemo(
    () => ({ pageSize, siteFlavour, threadCharacters }),
    [pageSize, siteFlavour, threadCharacters],
  );
  const source = useMemo((): FormatSource => ({ issue, publication, options }), [issue, publication, options]);
  const latest = useRef({ source, material });
  latest.current = { source, material };
  // Whoever exports next finds them read.
  useEffect(() => {
    const timer = setTimeout(() => void host.mentioned(issue).catch(() => {}), REST_MS);
    return () => clearTimeout(timer);
  }, [host, issue]);
  return useMemo(
    () => ({
      source,
      material,
      maker,
      open: host.open,
      gather: async () => {
        const now = latest.current.source;
        const entities = await host.mentioned(now.issue);
        const gathered = await gatherMaterial(now.issue, now.publication, host, latest.current.material);
        return { source: { ...now, entities }, material: gathered };
      },
    }),
    [source, material, maker, host],
  );
}
