import { webAddressOf } from '../../brand/address-of.ts';
import { plainText } from '../../document/plain-text.ts';
import { safeUrl } from '../../document/safe-url.ts';
import type { Development, Source } from '../../domain/development.ts';
import type { Entity, EntityKind } from '../../domain/entity.ts';
import type { Figure } from '../../domain/figure.ts';
import type { DevelopmentId } from '../../domain/ids.ts';
import type { Issue } from '../../domain/issue.ts';
import { type Picture, picturesAt } from '../../domain/picture.ts';
import type { Publication } from '../../domain/publication.ts';
import { anchorOf } from '../anchor.ts';
import type { MentionedEntity } from '../mentioned-entity.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

const TYPES: Readonly<Record<EntityKind, string>> = {
  company: 'Organization',
  'government body': 'GovernmentOrganization',
  person: 'Person',
  place: 'Place',
  institution: 'Organization',
  programme: 'Project',
  document: 'CreativeWork',
};

/**
 * An issue in the words of schema.org, as JSON that can stand inside a `script` element: a news article and report whose
 * parts are its developments, each with the entities and numbers that it mentions, its topics and its sources.
 */
export function issueJsonLd(
  issue: Issue,
  publication: Publication | undefined,
  entities: readonly MentionedEntity[],
): string {
  const name = publication?.name ?? '';
  const topics = [...new Set(issue.developments.flatMap((development) => development.topics))];
  const document = {
    '@context': 'https://schema.org',
    '@type': ['NewsArticle', 'Report'],
    headline: text(issue.title),
    abstract: text(plainText(issue.lede).replace(/\s+/g, ' ')),
    url: webAddressOf(issue, publication) ?? undefined,
    mainEntityOfPage: webAddressOf(issue, publication) ?? undefined,
    inLanguage: text(issue.language),
    datePublished: text(issue.publicationDate),
    temporalCoverage: text([issue.periodStart, issue.periodEnd].filter((day) => day !== '').join('/')),
    reportNumber: text(issue.number),
    isPartOf: name === '' ? undefined : { '@type': 'Periodical', name },
    publisher: name === '' ? undefined : { '@type': 'Organization', name },
    about: list(topics.map(topic)),
    mentions: list([...entities.map(({ entity }) => thing(entity)), ...observations(issue, null, entities)]),
    image: list(picturesAt(issue.pictures, null).flatMap(image)),
    hasPart: list(issue.developments.map((development) => part(issue, development, entities))),
  };
  // Nothing in it can end the element that it stands in.
  return JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function part(issue: Issue, development: Development, entities: readonly MentionedEntity[]): Json {
  const mentioned = entities.filter(({ developmentIds }) => developmentIds.includes(development.id));
  return {
    '@type': 'NewsArticle',
    '@id': `#${anchorOf(development)}`,
    headline: text(development.headline),
    about: list(development.topics.map(topic)),
    mentions: list([...mentioned.map(({ entity }) => thing(entity)), ...observations(issue, development.id, entities)]),
    citation: list(development.sources.map(citation)),
    image: list(picturesAt(issue.pictures, development.id).flatMap(image)),
  };
}

const text = (value: string): string | undefined => (value === '' ? undefined : value);
const list = (values: readonly Json[]): readonly Json[] | undefined => (values.length === 0 ? undefined : values);
const topic = (name: string): Json => ({ '@type': 'Thing', name });

const thing = ({ kind, name, aliases, otherScripts, country, wikidataId }: Entity): Json => ({
  '@type': TYPES[kind],
  name,
  alternateName: list([...aliases, ...otherScripts]),
  ...(country === '' || kind === 'person' || kind === 'programme' || kind === 'document'
    ? {}
    : { address: { '@type': 'PostalAddress', addressCountry: country } }),
  sameAs: wikidataId === '' ? undefined : `https://www.wikidata.org/entity/${encodeURIComponent(wikidataId)}`,
});

const observations = (
  { figures }: Issue,
  of: DevelopmentId | null,
  entities: readonly MentionedEntity[],
): readonly Json[] =>
  figures.filter(({ developmentId }) => developmentId === of).map((figure) => observation(figure, entities));

/** UN/CEFACT codes, which schema.org asks for, of the units that a digest has most; the others go by their name alone. */
const UNIT_CODES: Readonly<Record<string, string>> = {
  '%': 'P1',
  m: 'MTR',
  km: 'KMT',
  ha: 'HAR',
  km2: 'KMK',
  m3: 'MTQ',
  t: 'TNE',
  kg: 'KGM',
  W: 'WTT',
  kW: 'KWT',
  MW: 'MAW',
  'kW.h': 'KWH',
  'MW.h': 'MWH',
  '[bbl]': 'BLL',
};

/** What a figure says, of whom and for when: an Observation; of money, with a MonetaryAmount in it. */
function observation(figure: Figure, entities: readonly MentionedEntity[]): Json {
  const { quote, measures, period, entityId, quantity } = figure;
  const { value, range, unit, currency, qualifier } = quantity;
  const about = entities.find(({ entity }) => entity.id === entityId)?.entity;
  const amount = range === null ? { value } : { minValue: range[0], maxValue: range[1] };
  return {
    '@type': 'Observation',
    name: text(measures),
    description: text(quote),
    measuredProperty: text(measures),
    measurementQualifier: text(qualifier),
    observationAbout: about === undefined ? undefined : { '@type': TYPES[about.kind], name: about.name },
    observationPeriod: text(period),
    ...(currency === null
      ? { ...amount, unitText: text(unit ?? ''), unitCode: text(UNIT_CODES[unit ?? ''] ?? '') }
      : { value: { '@type': 'MonetaryAmount', currency, ...amount } }),
  };
}

const citation = ({ title, publisher, url, date }: Source): Json => ({
  '@type': 'CreativeWork',
  name: text(title),
  url: safeUrl(url) ?? undefined,
  publisher: publisher === '' ? undefined : { '@type': 'Organization', name: publisher },
  datePublished: text(date),
});

const image = ({ content, caption, credit, licence, alt }: Picture): readonly Json[] =>
  content.kind === 'chart'
    ? []
    : [
        {
          '@type': 'ImageObject',
          caption: text(caption),
          creditText: text(credit),
          license: text(safeUrl(licence) === null ? '' : licence),
          description: text(alt),
          width: { '@type': 'QuantitativeValue', value: content.widthPx, unitCode: 'E37' },
          height: { '@type': 'QuantitativeValue', value: content.heightPx, unitCode: 'E37' },
        },
      ];
