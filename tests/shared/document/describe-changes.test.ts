import { describe, expect, it } from 'vitest';
import { compareFields, compareTexts } from '../../../src/shared/document/compare.ts';
import { countChangedWords, describeChanges } from '../../../src/shared/document/describe-changes.ts';
import { parseField } from './parse-field.ts';

describe('changes in words', () => {
  it.each<[string, string, string[]]>([
    ['It ends by the end of 2028.', 'It ends by mid-2029.', ['“the end of 2028” became “mid-2029”']],
    ['A very big dog.', 'A big dog.', ['“very” was deleted']],
    ['A big dog.', 'A **big** dog.', ['“big” is now bold']],
    ['A **big** dog.', 'A big dog.', ['“big” is now plain']],
    ['A big dog.', 'A [big](https://example.org/) dog.', ['“big” is now with a link to https://example.org/']],
    ['One.', 'One.\n\nTwo.', ['A paragraph was added: “Two.”']],
    ['One.\n\n---', 'One.', ['A rule was deleted']],
    ['One two. Three four.', 'One two.\n\nThree four.', ['A paragraph was split before “Three four.”']],
    ['One.\n\nTwo.', 'One.Two.', ['“Two.” was joined to the paragraph before']],
    ['- One\n- Two', '- One\n  - Two', ['“Two” was moved in']],
    ['One', '### One', ['“One” became a heading']],
    ['A dog.', 'A dog[^1].\n\n[^1]: Big.', ['A footnote mark was added', 'A footnote was added: “Big.”']],
  ])('[C11] %j → %j', (before, after, expected) => {
    expect(describeChanges(compareFields(parseField(before), parseField(after)))).toEqual(expected);
  });

  it('[C11] counts the words that changed', () => {
    expect(countChangedWords(compareTexts('Open by the end of 2028', 'Open by mid-2029'), 'en')).toEqual({
      added: 1,
      removed: 4,
    });
  });
});
