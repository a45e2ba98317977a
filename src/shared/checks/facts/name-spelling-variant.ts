import { spellingVariant } from '../../entities/checks/spelling-variant.ts';
import { namingCheck } from './naming-check.ts';

/** A name that is nearly one of the register is spelt as there. */
export const nameSpellingVariant = namingCheck(spellingVariant);
