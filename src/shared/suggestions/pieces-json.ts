import type { Table } from 'mdast';
import type { RunLink } from '../document/inline-runs.ts';
import { formatOfMarks, marksOfFormat } from '../document/lexical-format.ts';
import type { LineKind } from '../document/lines.ts';
import { normalizeTable } from '../document/normalize.ts';
import type { Piece, Pieces } from '../document/pieces.ts';
import { safeUrl } from '../document/safe-url.ts';

/** A row as plain values, for storage: `t` text, `f` its format bits, `l` link and its title, `b` break, `n` footnote, `k` line. */
export const encodePieces = (pieces: Pieces): unknown[] =>
  pieces.map((piece) => {
    if (piece.kind === 'line') return { k: JSON.parse(JSON.stringify(piece.line)) };
    const link = piece.link === null ? {} : { l: [piece.link.url, piece.link.title] };
    if (piece.kind === 'break') return { b: 1, ...link };
    if (piece.kind === 'footnote') return { n: piece.identifier, ...link };
    const format = formatOfMarks(piece.marks);
    return { t: piece.text, ...(format === 0 ? {} : { f: format }), ...link };
  });

/** Reads what {@link encodePieces} wrote; anything else in it, as another machine may send, is left out. */
export function decodePieces(value: unknown): Piece[] {
  return Array.isArray(value) ? value.flatMap(decodePiece) : [];
}

function decodePiece(value: unknown): Piece[] {
  if (typeof value !== 'object' || value === null) return [];
  const { t, f, l, b, n, k } = value as Record<string, unknown>;
  const link = decodeLink(l);
  if (typeof t === 'string')
    return t === '' ? [] : [{ kind: 'text', text: t, marks: marksOfFormat(typeof f === 'number' ? f : 0), link }];
  if (typeof n === 'string') return [{ kind: 'footnote', identifier: n, link }];
  if (b === 1) return [{ kind: 'break', link }];
  const line = decodeKind(k);
  return line === null ? [] : [{ kind: 'line', line }];
}

function decodeLink(value: unknown): RunLink | null {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return null;
  const url = safeUrl(value[0]);
  return url === null ? null : { url, title: typeof value[1] === 'string' ? value[1] : null };
}

function decodeKind(value: unknown): LineKind | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, depth, ordered, start, table, identifier } = value as Record<string, unknown>;
  switch (kind) {
    case 'paragraph':
    case 'quote':
    case 'rule':
      return { kind };
    case 'heading':
      return { kind, depth: depth === 4 ? 4 : 3 };
    case 'item':
      return { kind, ordered: ordered === true, depth: count(depth, 0), start: count(start, 1) };
    case 'note':
      return typeof identifier === 'string' ? { kind, identifier } : null;
    case 'table':
      return decodeTable(table);
    default:
      return null;
  }
}

const count = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : otherwise;

function decodeTable(value: unknown): LineKind | null {
  if ((value as Table | null)?.type !== 'table') return null;
  try {
    const [table] = normalizeTable(value as Table);
    return table === undefined ? null : { kind: 'table', table };
  } catch {
    // No table that could be read as one.
    return null;
  }
}
