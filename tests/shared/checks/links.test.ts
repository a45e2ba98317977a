import { describe } from 'vitest';
import { defaultBrand } from '../../../src/shared/brand/index.ts';
import { checkCases, publicationOf, rich, source } from './case.ts';

/** Read on the web at an address. */
const read = (webAddress: string) => ({ publication: publicationOf({ brand: { ...defaultBrand(), webAddress } }) });

const body = (markdown: string) => [{ body: rich(markdown) }];
const linked = (url: string, words = 'the terms') => [
  {
    body: {
      type: 'root' as const,
      children: [
        {
          type: 'paragraph' as const,
          children: [{ type: 'link' as const, url, children: [{ type: 'text' as const, value: words }] }],
        },
      ],
    },
  },
];

describe('checks of links', () => {
  checkCases('D1', 'malformed-link', [
    {
      of: 'what opens',
      developments: body('See [the terms](https://port.ge/terms) and [us](mailto:a@b.org).'),
      finds: [],
    },
    {
      of: 'no address',
      developments: linked('htp//port'),
      finds: ['d1 body: The link “the terms” has no address that opens [the terms]'],
    },
    {
      of: 'a script',
      developments: linked('javascript:alert(1)'),
      finds: ['d1 body: The link “the terms” has no address that opens [the terms]'],
    },
    {
      of: 'a source',
      developments: [{ sources: [source({ url: 'nope nope' })] }],
      finds: ['d1 sources: The source “Port statistics” has no address that opens'],
    },
  ]);
  checkCases('D1', 'insecure-link', [
    { of: 'https', developments: body('[terms](https://port.ge)'), finds: [] },
    {
      of: 'http in a text, and how it is put right',
      developments: body('[terms](http://port.ge/a)'),
      finds: ['d1 body: The link “terms” begins with http: [terms]'],
      writes: [
        {
          kind: 'link',
          label: 'Use https',
          place: { developmentId: 'd1', field: 'body' },
          url: 'http://port.ge/a',
          to: 'https://port.ge/a',
        } as never,
      ],
    },
    {
      of: 'http of a source',
      developments: [{ sources: [source({ url: 'HTTP://port.ge' })] }],
      finds: ['d1 sources: The source “Port statistics” begins with http:'],
      writes: [
        { kind: 'source', label: 'Use https', developmentId: 'd1', sourceId: 's1', url: 'https://port.ge' } as never,
      ],
    },
  ]);
  checkCases('D1', 'local-link', [
    { of: 'the world', developments: body('[a](https://localnews.org) [b](https://10.example.org)'), finds: [] },
    ...[
      'http://localhost:3000/x',
      'https://desk.local/a',
      'http://192.168.1.5',
      'http://10.1.2.3/',
      'https://[::1]/',
      'file:///home/a.pdf',
    ].map((url) => ({
      of: url,
      developments: linked(url),
      finds: ['d1 body: The link “the terms” leads to a local address [the terms]'],
    })),
  ]);
  checkCases('D1', 'duplicate-link', [
    {
      of: 'a text and its source',
      developments: [{ body: rich('[a](https://a.org)'), sources: [source({ url: 'https://a.org' })] }],
      finds: [],
    },
    { of: 'two developments', developments: [...body('[a](https://a.org)'), ...body('[a](https://a.org)')], finds: [] },
    {
      of: 'one text, twice',
      developments: body('[the terms](https://www.a.org/) and [again](http://a.org).'),
      finds: ['d1 body: The link “again” repeats an address [again]'],
    },
    {
      of: 'two sources',
      developments: [
        {
          sources: [
            source({ url: 'https://a.org' }),
            source({ id: 's2' as never, title: 'Same', url: 'https://a.org/' }),
          ],
        },
      ],
      finds: ['d1 sources: The source “Same” repeats an address'],
    },
  ]);
  checkCases('D1', 'link-text', [
    { of: 'words of its own', developments: body('Here are [the terms](https://a.org).'), finds: [] },
    {
      of: 'here, click here, Read more',
      developments: body('[Here](https://a.org), [click here](https://b.org), [Read more…](https://c.org)'),
      finds: [
        'd1 body: A link says “Here” [Here]',
        'd1 body: A link says “click here” [click here]',
        'd1 body: A link says “Read more…” [Read more…]',
      ],
    },
    {
      of: 'another language’s',
      issue: { language: 'ru' },
      developments: body('Смотрите [здесь](https://a.org).'),
      finds: ['d1 body: A link says “здесь” [здесь]'],
    },
    { of: 'no words', developments: linked('https://a.org', ' '), finds: ['d1 body: A link has no words'] },
  ]);
  checkCases('D1', 'untitled-source', [
    { of: 'a title', developments: [{ sources: [source({})] }], finds: [] },
    {
      of: 'none',
      developments: [{ sources: [source({ title: ' ', url: 'https://a.org' })] }],
      finds: ['d1 sources: A source has no title'],
    },
  ]);
  checkCases('D7', 'feed-without-address', [
    { of: 'nothing is known of what goes out', material: read(''), finds: [] },
    { of: 'nothing that leads to the issue', material: { ...read(''), formats: ['html', 'epub', 'site'] }, finds: [] },
    {
      of: 'an address',
      material: { ...read('https://example.org/digest/{number}'), formats: ['rss', 'atom', 'thread'] },
      finds: [],
    },
    {
      of: 'a feed',
      material: { ...read(' '), formats: ['html', 'rss'] },
      finds: ['title: The RSS feed has no page to lead to'],
    },
    {
      of: 'all three',
      material: { ...read(''), formats: ['thread', 'rss', 'atom'] },
      finds: ['title: The RSS feed, the Atom feed and the social thread have no page to lead to'],
    },
    {
      of: 'an address that nothing opens',
      material: { ...read('javascript:alert({number})'), formats: ['thread'] },
      finds: ['title: The social thread has no page to lead to'],
    },
  ]);
});
