import { describe, expect, it } from 'vitest';
import {
  decodeRecord,
  encodeRecord,
  type FolderRecord,
  packRecords,
  unpackRecords,
} from '../../../src/shared/folder/record.ts';

const record = (documentId: string, update: readonly number[]): FolderRecord => ({
  kind: 'issue',
  documentId,
  isWhole: false,
  vector: new Uint8Array([1, 2, 3]),
  update: new Uint8Array(update),
});

describe('records of a shared folder', () => {
  it('[X6] are read as they were written', () => {
    const whole = { ...record('issue-1', [7, 8]), kind: 'register', isWhole: true } as const;
    expect(decodeRecord(encodeRecord(whole))).toEqual(whole);
  });

  it('[X12] go between processes as one piece', () => {
    const records = [record('issue-1', [7, 8]), record('a', []), record('issue-2', [9])];
    expect(unpackRecords(packRecords(records))).toEqual(records);
    // The piece may lie within another.
    const within = new Uint8Array([0, ...packRecords(records)]).subarray(1);
    expect(unpackRecords(within)).toEqual(records);
    expect(unpackRecords(packRecords([]))).toEqual([]);
  });

  it('[X12] say where a piece is broken', () => {
    const packed = packRecords([record('issue-1', [7, 8])]);
    expect(() => unpackRecords(packed.subarray(0, packed.byteLength - 1))).toThrow('No record at byte 0 of');
  });
});
