import { fieldTexts } from '../../shared/document/field-text.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import type { EarlierText } from '../../shared/figures/index.ts';

/** An earlier issue, a text a development, as an issue is held against it. */
export function earlierTexts(issue: Issue): readonly EarlierText[] {
  const label = issue.number === '' ? issue.title : `No. ${issue.number}`;
  const fields = fieldTexts(issue);
  return issue.developments.map(({ id }, index) => ({
    label,
    developmentId: id,
    fields: fields.filter(({ developmentIndex }) => developmentIndex === index),
  }));
}
