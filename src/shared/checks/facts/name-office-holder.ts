import { officeHolder } from '../../entities/checks/office-holder.ts';
import { namingCheck } from './naming-check.ts';

/** An office that one person holds is borne by whom the register says. */
export const nameOfficeHolder = namingCheck(officeHolder);
