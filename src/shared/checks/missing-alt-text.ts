import type { Picture } from '../domain/picture.ts';
import { type Check, developmentName } from './check.ts';

/** Every image that is not decorative says what it shows. A chart says it by itself, from its table. */
export const missingAltText: Check = {
  name: 'missing-alt-text',
  label: 'Pictures without alt text',
  severity: 'warning',
  find: (issue) =>
    issue.pictures.filter(isUntold).map((picture) => {
      const index = issue.developments.findIndex(({ id }) => id === picture.developmentId);
      return {
        message: `${pictureName(picture)} has no alt text`,
        why: `${index === -1 ? 'In the opening' : `In ${developmentName(issue, index)}`}: those who do not see it are told nothing. Say what it shows, or mark it as decorative.`,
        place:
          index === -1
            ? { developmentId: null, field: 'lede' as const }
            : { developmentId: picture.developmentId, field: 'body' as const },
      };
    }),
};

const isUntold = ({ content, alt, isDecorative }: Picture): boolean =>
  content.kind === 'image' && !isDecorative && alt.trim() === '';

const NAME_CHARACTERS = 60;

const pictureName = ({ caption, credit }: Picture): string => {
  const name = caption.trim() === '' ? credit.trim() : caption.trim();
  if (name === '') return 'A picture without a caption';
  return `The picture “${name.length > NAME_CHARACTERS ? `${name.slice(0, NAME_CHARACTERS).trimEnd()}…` : name}”`;
};
