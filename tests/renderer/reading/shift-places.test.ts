import { describe, expect, it } from 'vitest';
import { shiftPlaces } from '../../../src/renderer/reading/shift-places.ts';

const place = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('[B9] what was found, until the next check', () => {
  const before = 'The quay costs $40 million and opens in May.';

  it('stays at its words when something is written before them', () => {
    const after = 'The new quay costs $40 million and opens in May.';
    expect(shiftPlaces(before, after)(place(before, '$40 million'))).toEqual(place(after, '$40 million'));
  });

  it('stays where it is when something is written behind it', () => {
    const after = `${before} Or June.`;
    expect(shiftPlaces(before, after)(place(before, '$40 million'))).toEqual(place(before, '$40 million'));
  });

  it('is gone when its own words were edited', () => {
    const after = 'The quay costs $45 million and opens in May.';
    expect(shiftPlaces(before, after)(place(before, '$40 million'))).toBeNull();
  });

  it('is gone with all of the text', () => {
    expect(shiftPlaces(before, '')(place(before, '$40 million'))).toBeNull();
  });

  it('keeps what else the place knows', () => {
    const known = { ...place(before, 'May'), quote: 'May' };
    expect(shiftPlaces(before, `In brief: ${before}`)(known)?.quote).toBe('May');
  });
});
