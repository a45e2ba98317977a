/** Static-site generators that a folder is made for. */
export const SITE_FLAVOURS = ['hugo', 'astro', 'eleventy'] as const;
export type SiteFlavour = (typeof SITE_FLAVOURS)[number];

/** What a page of a site says of itself. */
export interface SitePage {
  readonly title: string;
  readonly description: string;
  /** ISO 8601 day; empty for none. */
  readonly date: string;
  /** From 0, the issue's own page. */
  readonly order: number;
  readonly slug: string;
  readonly topics: readonly string[];
  readonly language: string;
  readonly publication: string;
  readonly number: string;
}

/** Where a generator looks for pages and files, and what it calls what a page says of itself. */
export interface SiteLayout {
  readonly pages: (stem: string) => string;
  readonly files: (stem: string) => string;
  /** How a page refers to a file. */
  readonly address: (stem: string, file: string) => string;
  readonly index: string;
  /** Markdown in which nothing is an order to the generator: words may have its braces. */
  readonly inert: (markdown: string) => string;
  readonly frontMatter: (page: SitePage) => Readonly<Record<string, unknown>>;
}

const dated = (date: string, name = 'date') => (date === '' ? {} : { [name]: date });
const tagged = (topics: readonly string[]) => (topics.length === 0 ? {} : { tags: topics });
const facts = ({ publication, number, language }: SitePage) => ({
  ...(publication === '' ? {} : { publication }),
  ...(number === '' ? {} : { issue: number }),
  language,
});

export const SITE_LAYOUTS: Readonly<Record<SiteFlavour, SiteLayout>> = {
  hugo: {
    pages: (stem) => `content/issues/${stem}`,
    files: (stem) => `static/issues/${stem}`,
    address: (stem, file) => `/issues/${stem}/${file}`,
    index: '_index.md',
    // A shortcode begins with `{{<` or `{{%`; a sign that is escaped begins none, and is itself to a reader of Markdown.
    inert: (markdown) => markdown.replace(/\{\{(?=[<%])/g, '{{\\'),
    frontMatter: (page) => ({
      title: page.title,
      description: page.description,
      ...dated(page.date),
      // Hugo takes 0 for no weight: an issue's own page lies beside other issues, which go by their dates.
      ...(page.order === 0 ? {} : { weight: page.order }),
      slug: page.slug,
      ...tagged(page.topics),
      params: facts(page),
    }),
  },
  astro: {
    pages: (stem) => `src/content/issues/${stem}`,
    files: (stem) => `public/issues/${stem}`,
    address: (stem, file) => `/issues/${stem}/${file}`,
    index: 'index.md',
    inert: (markdown) => markdown,
    frontMatter: (page) => ({
      title: page.title,
      description: page.description,
      ...dated(page.date, 'pubDate'),
      order: page.order,
      ...tagged(page.topics),
      ...facts(page),
    }),
  },
  eleventy: {
    pages: (stem) => `issues/${stem}`,
    files: (stem) => `issues/${stem}`,
    address: (stem, file) => `/issues/${stem}/${file}`,
    index: 'index.md',
    inert: (markdown) => markdown,
    frontMatter: (page) => ({
      // Markdown alone: Eleventy would take braces in the words for orders in Liquid.
      templateEngineOverride: 'md',
      title: page.title,
      description: page.description,
      ...dated(page.date),
      order: page.order,
      ...tagged(page.topics),
      ...facts(page),
    }),
  },
};
