/** The files of a small publication that has nothing wrong with it: two pages and a paper. */

const organisation = `name: Society of Small Papers
shortName: SSP
siteTitle: SSP papers
tagline: Small papers to test with.
siteUrl: https://papers.example
feedAuthority: papers.example,2026
companyNumber: "01234567"
charityNumber: "7654321"
address: [1 Small Street, Nottingham]
telephone: "0115 000000"
email: office@papers.example
accent: { light: "#134f66", dark: "#93cde2" }
`;

export const smallData: Readonly<Record<string, string>> = {
  'data/organisation.yaml': organisation,
  'data/navigation.yaml': '- label: Papers\n  url: /papers/\n- label: About\n  url: /about/\n',
  'data/topics.yaml': '- id: money\n  title: Money\n- id: schools\n  title: Schools\n',
};

/** By path below a folder that has `content` and `data`. */
export const smallContent: Readonly<Record<string, string>> = {
  ...smallData,
  'content/pages/index.md': page('Welcome', 'Words of welcome.'),
  'content/pages/about.md': page('About', 'Words about us.'),
  'content/papers/first/index.md': paper('The first paper', 'Words of the first paper.'),
  'content/statements/2024-25/index.md': statement('2024/25'),
};

export function page(title: string, body: string): string {
  return markdown({ title, summary: `The page ${title}.` }, body);
}

/** @param more front matter beside the title, or in place of what a small paper has */
export function paper(title: string, body: string, more: object = {}): string {
  const usual = { kind: 'paper', summary: 'It is small.', topics: ['money'], listed: '2026-11-22' };
  return markdown({ title, ...usual, ...more }, body);
}

export function statement(period: string, body = 'Words of it.', more: object = {}): string {
  const usual = {
    title: `Our equalities work ${period}`,
    summary: 'What we have done and will do.',
    topics: ['schools'],
    reviewed: 'every 12 months',
    listed: '2026-11-22',
    strands: [{ id: 'boards', title: 'Boards' }],
    developments: [{ strand: 'boards', text: 'We asked *who governs*.' }],
    commitments: [
      { id: 'open-places', text: 'Open places.', strand: 'boards', status: 'committed' },
    ],
  };
  return markdown({ period, ...usual, ...more }, body);
}

/** JSON is YAML, and quotes every text that could be taken for something else. */
function markdown(frontMatter: object, body: string): string {
  const lines = Object.entries(frontMatter).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}
