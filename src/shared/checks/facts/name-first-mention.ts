import { firstMention } from '../../entities/checks/first-mention.ts';
import { namingCheck } from './naming-check.ts';

/** The first mention of a name outside headings is the preferred one. */
export const nameFirstMention = namingCheck(firstMention);
