/** A small seeded generator (mulberry32), so that the same seed gives the same issues. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PLACES = [
  'Poti',
  'Samsun',
  'Galați',
  'Varna',
  'Bălți',
  'Burgas',
  'Odesa',
  'Trabzon',
  'Constanța',
  'Batumi',
  'Ruse',
  'Giurgiu',
];
const THINGS = [
  'grain quay',
  'battery works',
  'arc furnace',
  'power link',
  'seed station',
  'ferry line',
  'refinery',
  'rail spur',
  'container yard',
  'wind park',
];
const VERBS = ['opens', 'orders', 'delays', 'doubles', 'sells', 'tests', 'closes', 'signs for', 'insures', 'dredges'];
const WORDS =
  'the a harbour ministry company region price tonne berth grid line order month year plan share work coast grain steel power rail river bank tariff law market supplier worker engineer court union fund lender insurer and but because while after before under over without against between during until whose which that still only again already often never soon late'.split(
    ' ',
  );

export function madeUpIssues(
  count,
  { seed = 1, publicationId = 'seed-publication', developments = null, words = null, language = 'en-GB' } = {},
) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  const sentence = () => {
    const text = Array.from({ length: between(8, 22) }, () => pick(WORDS)).join(' ');
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const prose = (length) => {
    const out = [];
    for (let have = 0; have < length; ) {
      const one = sentence();
      have += one.split(' ').length;
      out.push(one);
    }
    return out.join(' ');
  };
  const paragraph = (length) => ({ type: 'paragraph', children: [{ type: 'text', value: prose(length) }] });
  const rich = (length) => ({
    type: 'root',
    children: Array.from({ length: Math.max(1, Math.round(length / 80)) }, () => paragraph(Math.min(80, length))),
  });
  const table = () => ({
    type: 'table',
    align: ['left', 'right'],
    children: [
      ['Phase', 'Cost'],
      ...Array.from({ length: 3 }, (_, row) => [`Phase ${row + 1}`, String(between(10, 900))]),
    ].map((cells) => ({
      type: 'tableRow',
      children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
    })),
  });
  const development = (issue, index, length) => {
    const body = rich(Math.round(length * 0.4));
    if (next() < 0.2) body.children.push(table());
    return {
      id: `d-${issue}-${index}`,
      headline: `${pick(PLACES)} ${pick(VERBS)} a ${pick(THINGS)}`,
      body,
      whyThisMatters: rich(Math.round(length * 0.6)),
      sources: [],
      topics: [],
    };
  };
  return Array.from({ length: count }, (_, issue) => {
    const date = new Date(Date.UTC(2017, 0, 1 + issue * 7)).toISOString().slice(0, 10);
    const many = developments ?? between(3, 9);
    return {
      id: `seed-${seed}-${issue}`,
      publicationId,
      number: String(issue + 1),
      periodStart: '',
      periodEnd: '',
      publicationDate: date,
      language,
      title: `${pick(THINGS)} and ${pick(THINGS)}`.replace(/^./, (letter) => letter.toUpperCase()),
      notice: { type: 'root', children: [] },
      lede: rich(60),
      sectionHeading: 'This week on the coast',
      developments: Array.from({ length: many }, (_unused, index) =>
        development(issue, index, words === null ? between(90, 320) : Math.round(words / many)),
      ),
      inContext: rich(150),
      takeaway: rich(40),
      leftOut: [],
      figures: [],
      decisions: [],
      accepted: [],
      pictures: [],
      people: [],
      record: { entries: [], seals: [] },
    };
  });
}

const KINDS = ['company', 'government body', 'person', 'place', 'institution', 'programme', 'document'];
const SYLLABLES = 'ba ko ri tan mel dur sha vo lin gar zem pol ush ter kal nor'.split(' ');

/** A register of made-up names, three each; the places of the made-up texts come first. */
export function madeUpRegister(count, { seed = 7 } = {}) {
  const next = random(seed);
  const word = () => {
    const letters = Array.from({ length: 2 + Math.floor(next() * 3) }, () => SYLLABLES[Math.floor(next() * 16)]).join(
      '',
    );
    return `${letters[0].toUpperCase()}${letters.slice(1)}`;
  };
  return Array.from({ length: count }, (_, at) => {
    const place = PLACES[at];
    const name = place ?? `${word()} ${word()}`;
    return {
      id: `made-up-${at}`,
      kind: place === undefined ? KINDS[at % KINDS.length] : 'place',
      name,
      aliases: place === undefined ? [`${name.split(' ')[0]} ${word()}`] : [],
      otherScripts: [`${word()} ${word()} ${at}`],
      country: ['GE', 'TR', 'RO', 'BG', 'MD', 'KZ', ''][at % 7],
      offices: [],
      parentId: null,
      home: '',
      note: '',
      wikidataId: '',
      isRetired: false,
    };
  });
}
