import { toLines } from '../../../src/shared/document/lines.ts';
import { type Pieces, toPieces } from '../../../src/shared/document/pieces.ts';
import type { PersonId } from '../../../src/shared/domain/ids.ts';
import { parseField } from '../document/parse-field.ts';

export const row = (markdown: string): Pieces => toPieces(toLines(parseField(markdown)));
export const ANA = 'ana' as PersonId;
export const BEN = 'ben' as PersonId;
