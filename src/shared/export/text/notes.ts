/** What a text refers to by numbers in brackets: addresses of links, and footnotes. */
export interface TextNotes {
  /** The number of an address; the same for the same address. */
  readonly ofLink: (url: string) => number;
  /** The number of a footnote of a field. */
  readonly ofFootnote: (field: string, identifier: string) => number;
  readonly say: (number: number, text: string) => void;
  /** All of them in order. */
  readonly list: () => readonly { readonly number: number; readonly text: string }[];
}

/** Numbers the notes of one text through. */
export function createNotes(): TextNotes {
  const numbers = new Map<string, number>();
  const texts = new Map<number, string>();
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
  return {
    ofLink(url) {
      const number = numberOf(`link ${url}`);
      texts.set(number, url);
      return number;
    },
    ofFootnote: (field, identifier) => numberOf(`note ${field} ${identifier}`),
    say: (number, text) => void texts.set(number, text),
    list: () => [...texts].sort(([a], [b]) => a - b).map(([number, text]) => ({ number, text })),
  };
}
