/**
 * What the site publishes of its two sources is what they say, and nothing that they do not. Papers,
 * statements and pages that have come since are free to be there.
 */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { loadLibrary } from '../../src/site/load-library.ts';
import { testDay } from '../support/test-day.ts';

const { library, problems } = await loadLibrary({
  content: 'src/content',
  data: '_data',
  drafts: true,
  today: testDay,
});

/** Copied from the sources. An absent date is one that the listing does not give. */
const papers = [
  {
    slug: 'trust-capacity-framework',
    kind: 'framework',
    descriptive: true,
    updated: '2024-09',
    changes: ['2024-09'],
    position: 2,
    people: [
      'Ambition Institute',
      'Challenge Partners',
      'Evidence Based Education',
      'National Institute of Teaching',
      'ImpactEd',
    ],
    facts: ['strength', 'challenge', 'capacity', 'diagnostic', 'evaluat', 'judge'],
  },
  {
    slug: 'safeguarding-at-scale',
    kind: 'paper',
    descriptive: false,
    updated: '2024-01',
    changes: ['2024-01'],
    position: 1,
    people: [],
    facts: ['Designated Safeguarding Leads', 'Frontline', 'complexity', 'strategic'],
  },
  {
    slug: 'what-is-a-strong-trust',
    kind: 'policy position',
    descriptive: false,
    updated: undefined,
    changes: ['2022-02'],
    position: 3,
    people: [],
    facts: ['February 2022', 'discussion paper', 'domains', 'resilience', 'evidence'],
  },
  {
    slug: 'case-for-the-school-trust',
    kind: 'pamphlet',
    descriptive: true,
    updated: undefined,
    changes: [],
    position: 4,
    people: ['Leora Cruddas CBE, chief executive of CST'],
    facts: ['best bet', 'legal structure'],
  },
  {
    slug: 'after-the-autumn-statement',
    kind: 'reflection',
    descriptive: true,
    updated: undefined,
    changes: [],
    position: 5,
    people: ['Susan Fielden, CST Trust and School Funding Policy Specialist'],
    facts: ['Chancellor', 'seven areas'],
  },
  {
    slug: 'budget-forecast-returns',
    kind: 'infographic',
    descriptive: true,
    updated: undefined,
    changes: [],
    position: 6,
    people: [],
    facts: ['Over 70 trusts', 'more than 700 schools', '```chart'],
  },
  {
    slug: 'send-and-the-good-life',
    kind: 'paper',
    descriptive: true,
    updated: undefined,
    changes: [],
    position: 7,
    people: [],
    facts: ['SEND Review', 'Green Paper', 'deficit language', 'difference', 'occupation', 'wealth'],
  },
  {
    slug: 'integrating-groups-of-schools',
    kind: 'paper',
    descriptive: true,
    updated: undefined,
    changes: [],
    position: 8,
    people: [],
    facts: ['due diligence', 'benefits', 'challenges', 'professional practices'],
  },
];

const titles = {
  'safeguarding-at-scale': 'Safeguarding at scale',
  'what-is-a-strong-trust': 'What is a strong trust?',
};

const ofListing = library?.papers.filter(({ slug }) =>
  papers.some((expected) => expected.slug === slug),
);
const statement = library?.statements.find(({ period }) => period === '2024/25');

test('the content has nothing wrong with it', () => {
  assert.equal(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
});

test('the papers stand in order, with kind, dates, people and place as the listing has them', () => {
  const known = ofListing?.map((paper) => ({
    slug: paper.slug,
    kind: paper.kind,
    descriptive: paper.descriptiveTitle,
    updated: paper.updated,
    changes: paper.changes.map(({ date }) => date),
    position: paper.position,
    people: [
      ...paper.authors.map(({ name, role }) => [name, role].filter(Boolean).join(', ')),
      ...paper.supporters,
    ],
  }));
  assert.equal(
    known,
    papers.map(({ facts: _facts, ...expected }) => expected),
  );
});

test('no paper has a date of issue, since the listing gives none', () => {
  for (const paper of ofListing ?? []) assert.is(paper.issued, undefined, paper.slug);
});

test('a title that the listing gives is kept to the letter', () => {
  for (const [slug, title] of Object.entries(titles)) {
    assert.is(library?.papers.find((paper) => paper.slug === slug)?.title, title);
  }
});

for (const { slug, facts } of papers) {
  test(`${slug} is a reader’s edition of 500 to 900 words with the facts and questions`, () => {
    const paper = library?.papers.find((candidate) => candidate.slug === slug);
    assert.ok(paper?.readersEdition);
    const { body } = paper?.source ?? { body: '' };
    const words = body.match(/[\p{L}\p{N}’'-]*[\p{L}\p{N}]/gu)?.length ?? 0;
    assert.ok(words >= 500 && words <= 900, `${words} words`);
    const text = `${paper?.summary} ${body}`.replaceAll('*', '').replace(/\s+/g, ' ').toLowerCase();
    for (const fact of facts) assert.ok(text.includes(fact.toLowerCase()), fact);
    const questions = /^::: questions .*\n([\s\S]*?)^:::$/m.exec(body)?.[1] ?? '';
    assert.ok((questions.match(/^\d+\. /gm)?.length ?? 0) >= 3, 'questions to discuss');
  });
}

test('the chart draws the two figures that the listing gives, and no other', () => {
  const paper = library?.papers.find(({ slug }) => slug === 'budget-forecast-returns');
  const chart = /^```chart\n([\s\S]*?)^```$/m.exec(paper?.source.body ?? '')?.[1] ?? '';
  assert.equal(
    [...chart.matchAll(/(?:value|shown): (.*\d.*)$/gm)].map(([, value]) => value),
    ['70', 'over 70', '700', 'more than 700'],
  );
});

test('the statement has its strands, developments and commitments, and no made-up day', () => {
  assert.is(statement?.period, '2024/25');
  assert.is(statement?.previousPeriod, '2023/24');
  assert.is(statement?.reviewed, 'every 12 months');
  assert.is(statement?.published, undefined);
  assert.is(statement?.reviewBy, undefined);
  assert.equal(
    statement?.strands.map(({ title }) => title),
    ['Board diversity', 'Racial equality in the school workforce', 'School cultures (SEND)'],
  );
  assert.is(statement?.developments.length, 9);
  assert.is(statement?.commitments.length, 6);
  assert.equal(new Set(statement?.commitments.map(({ status }) => status)), new Set(['committed']));
  assert.equal(new Set(statement?.developments.map(({ strand }) => strand)).size, 3);
});

test('the names in the statement carry over', () => {
  const text = statement?.developments.map((development) => development.text).join(' ') ?? '';
  const names = [
    'Academy Trust Governance Code',
    '*Building diversity into our workforce strategies*',
    '10 recommendations',
    'NFER',
    'DfE',
    'inaugural two-day CEO summit',
    'Director of Employer Policy',
    '*Five principles for inclusion*',
    'Ambition Institute',
    'SEND and Inclusion Professional Community',
    'inaugural SEND and Inclusion Summit',
    'general election',
    'funding reform',
    'NFF',
    'HM Treasury',
  ];
  for (const name of names) assert.ok(text.includes(name), name);
});

test('the organisation is the one of the listing’s foot, at a reserved address', () => {
  const { organisation } = library ?? {};
  assert.is(organisation?.name, 'Confederation of School Trusts');
  assert.is(organisation?.companyNumber, '05303883');
  assert.is(organisation?.charityNumber, '1107640');
  assert.is(
    organisation?.address.join(', '),
    'Suite 1, Whiteley Mill, 39 Nottingham Road, Stapleford, Nottingham, NG9 8AD',
  );
  assert.is(organisation?.telephone, '0115 9170142');
  assert.is(organisation?.email, 'admin@cstuk.org.uk');
  assert.is(organisation?.siteUrl, 'https://papers.example');
});

test('there are the pages that a reader needs', () => {
  const slugs = library?.pages.map(({ slug }) => slug);
  for (const slug of ['about', 'accessibility', 'formats', 'index']) {
    assert.ok(slugs?.includes(slug), slug);
  }
});

test.run();
