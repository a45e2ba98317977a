import { webAddressOf } from '../../brand/address-of.ts';
import type { ExportFormat } from '../../export/formats.ts';
import type { IssueCheck } from '../check.ts';

/** What readers meet away from the issue, and should get to it from. */
const LEADING: Partial<Record<ExportFormat, string>> = {
  rss: 'RSS feed',
  atom: 'Atom feed',
  thread: 'social thread',
};

/** What is chosen for export and leads to the issue on the web has somewhere to lead to. */
export const feedWithoutAddress: IssueCheck = {
  name: 'feed-without-address',
  label: 'A feed or thread without a web address to lead to',
  severity: 'warning',
  inIssue: ({ issue, publication, formats }) => {
    const leading = Object.entries(LEADING).flatMap(([format, name]) =>
      formats.includes(format as ExportFormat) ? [`the ${name}`] : [],
    );
    if (leading.length === 0 || webAddressOf(issue, publication) !== null) return [];
    const names = new Intl.ListFormat('en-GB').format(leading);
    const address = publication.brand.webAddress.trim();
    return [
      {
        message: `${names.replace('the', 'The')} ${leading.length === 1 ? 'has' : 'have'} no page to lead to`,
        why: `Chosen for export, but readers cannot get from there to the issue: ${
          address === ''
            ? 'the brand does not say where an issue is read.'
            : `“${address}” in the brand cannot be opened. Begin with https:.`
        }`,
        place: { developmentId: null, field: 'title' },
        thing: { kind: 'setting', id: 'webAddress' },
      },
    ];
  },
};
