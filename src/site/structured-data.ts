/** What the pages say to machines, as schema.org types in JSON-LD. */
import { topicTitles } from '../../_includes/partials/paper-meta.ts';
import type { Paper } from '../model/paper.ts';
import { latestKnownDate } from '../model/paper-date.ts';
import type { Statement } from '../model/statement.ts';
import {
  equalitiesUrl,
  listingUrl,
  pamphletLinks,
  paperPamphlet,
  paperSource,
  paperUrl,
  statementPamphlet,
  statementUrl,
} from './addresses.ts';
import { plainText } from './citations/house-style.ts';
import { listReferences } from './citations/reference-list.ts';
import { absolute, type Publication } from './publication.ts';
import { breadcrumbList, context, graph, paperList } from './structured-lists.ts';
import { tagUri } from './tag-uri.ts';
import { languageSet } from './translations.ts';

export function siteStructuredData({ siteUrl, organisation }: Publication): object {
  return {
    '@context': context,
    '@type': 'WebSite',
    name: organisation.siteTitle,
    url: absolute(siteUrl, '/'),
    publisher: publisher(organisation),
    isAccessibleForFree: true,
  };
}

export function listingStructuredData({ siteUrl }: Publication, papers: readonly Paper[]): object {
  return {
    '@context': context,
    ...paperList(siteUrl, papers),
  };
}

export function paperStructuredData(publication: Publication, paper: Paper): object {
  const { siteUrl, organisation, topics } = publication;
  const latest = latestKnownDate(paper);
  const people = paper.authors.map(({ name, role }) => ({
    '@type': 'Person',
    name,
    ...(role && { jobTitle: role }),
  }));
  const report = {
    '@type': 'Report',
    '@id': tagUri(organisation, paperUrl(paper)),
    headline: paper.title,
    name: paper.title,
    description: paper.summary,
    url: absolute(siteUrl, paperUrl(paper)),
    inLanguage: paper.language,
    ...translationData(publication, paper),
    about: topicTitles(paper.topics, topics).map((name) => ({ '@type': 'Thing', name })),
    publisher: publisher(organisation),
    // A guide is the organisation's; the people have written what it is a guide to.
    author: people.length > 0 && !paper.readersEdition ? people : named(organisation),
    ...(paper.readersEdition && {
      isBasedOn: {
        '@type': 'Report',
        name: paper.title,
        ...(people.length > 0 && { author: people }),
      },
    }),
    ...(paper.issued && { datePublished: paper.issued }),
    ...(latest && { dateModified: latest, version: latest }),
    isAccessibleForFree: true,
    ...(paper.references.length > 0 && {
      citation: listReferences(paper.references).map(({ parts }) => plainText(parts)),
    }),
    encoding: [
      ...encodings(siteUrl, paperPamphlet(paper)),
      ...(paper.attachSource ? [sourceEncoding(siteUrl, paperSource(paper))] : []),
    ],
  };
  return graph(
    report,
    breadcrumbList(siteUrl, [
      { label: 'Policy papers', url: listingUrl },
      { label: paper.title, url: paperUrl(paper) },
    ]),
  );
}

/** Of an original: what it was translated into; of a translation, what from. */
function translationData(publication: Publication, paper: Paper): object {
  const { siteUrl, organisation } = publication;
  const [original, ...translations] = languageSet(publication, paper);
  if (!original) return {};
  const work = (other: Paper) => ({
    '@type': 'Report',
    '@id': tagUri(organisation, paperUrl(other)),
    name: other.title,
    inLanguage: other.language,
    url: absolute(siteUrl, paperUrl(other)),
  });
  return original === paper
    ? { workTranslation: translations.map(work) }
    : { translationOfWork: work(original) };
}

export function statementStructuredData(publication: Publication, statement: Statement): object {
  const { siteUrl, organisation } = publication;
  const url = statementUrl(statement);
  const report = {
    '@type': 'Report',
    '@id': tagUri(organisation, url),
    headline: statement.title,
    name: statement.title,
    description: statement.summary,
    url: absolute(siteUrl, url),
    inLanguage: statement.language,
    publisher: publisher(organisation),
    author: named(organisation),
    ...(statement.published && {
      datePublished: statement.published,
      version: statement.published,
    }),
    isAccessibleForFree: true,
    encoding: encodings(siteUrl, statementPamphlet(statement)),
  };
  return graph(
    report,
    breadcrumbList(siteUrl, [
      { label: 'Equalities', url: equalitiesUrl },
      { label: statement.title, url },
    ]),
  );
}

type Organisation = Publication['organisation'];

function named(organisation: Organisation): object {
  const { name } = organisation;
  return { '@type': 'Organization', '@id': tagUri(organisation, 'organisation'), name };
}

function publisher(organisation: Organisation): object {
  const { shortName, email, telephone, address } = organisation;
  const registered = (propertyID: string, value: string) => ({
    '@type': 'PropertyValue',
    propertyID,
    value,
  });
  return {
    ...named(organisation),
    alternateName: shortName,
    email,
    telephone,
    address: address.join(', '),
    identifier: [
      registered('Company number', organisation.companyNumber),
      registered('Charity number', organisation.charityNumber),
    ],
  };
}

function encodings(siteUrl: string, stem: string): object[] {
  return pamphletLinks(stem).map(({ url, label }) => ({
    '@type': 'MediaObject',
    name: label,
    contentUrl: absolute(siteUrl, url),
    encodingFormat: 'application/pdf',
  }));
}

function sourceEncoding(siteUrl: string, url: string): object {
  return {
    '@type': 'MediaObject',
    name: 'Text',
    contentUrl: absolute(siteUrl, url),
    encodingFormat: 'text/markdown',
  };
}
