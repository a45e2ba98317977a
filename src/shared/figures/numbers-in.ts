import type { FieldText } from '../document/field-text.ts';
import type { NumberInText } from '../domain/quantity.ts';
import { readPassage } from './passage.ts';

/** The numbers of a field, as `readNumbers` reads them; the same object is read once, together with what the mismatches need. */
export const numbersIn = (field: FieldText, language: string): readonly NumberInText[] =>
  readPassage(field, language).mentions;
