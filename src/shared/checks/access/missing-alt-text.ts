import type { Picture } from '../../domain/picture.ts';
import type { IssueCheck } from '../check.ts';
import { quoted } from '../passages.ts';

/** Every image that is not decorative says what it shows. A chart says it by itself, from its table. */
export const missingAltText: IssueCheck = {
  name: 'missing-alt-text',
  label: 'Pictures without alt text',
  severity: 'warning',
  inIssue: ({ issue: { pictures, developments } }) =>
    pictures.filter(isUntold).map((picture) => {
      const isIn = developments.some(({ id }) => id === picture.developmentId);
      return {
        message: `${pictureName(picture)} has no alt text`,
        why: 'Those who do not see it are told nothing. Say what it shows, or mark it as decorative.',
        place: isIn
          ? { developmentId: picture.developmentId, field: 'body' as const }
          : { developmentId: null, field: 'lede' as const },
        thing: { kind: 'picture' as const, id: picture.id },
        fixes: [{ kind: 'decorative' as const, label: 'Decorative', pictureId: picture.id }],
      };
    }),
};

const isUntold = ({ content, alt, isDecorative }: Picture): boolean =>
  content.kind === 'image' && !isDecorative && alt.trim() === '';

function pictureName({ caption, credit }: Picture): string {
  const name = caption.trim() === '' ? credit.trim() : caption.trim();
  return name === '' ? 'A picture without a caption' : `The picture ${quoted(name)}`;
}
