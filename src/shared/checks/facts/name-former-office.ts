import { formerOffice } from '../../entities/checks/former-office.ts';
import { namingCheck } from './naming-check.ts';

/** Nobody bears an office that is over. */
export const nameFormerOffice = namingCheck(formerOffice);
