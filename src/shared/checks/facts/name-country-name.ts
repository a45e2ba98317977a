import { countryNameCheck } from '../../entities/checks/country-name.ts';
import { namingCheck } from './naming-check.ts';

/** A country goes by one name, spelt right. */
export const nameCountryName = namingCheck(countryNameCheck);
