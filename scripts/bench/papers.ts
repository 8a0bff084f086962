/** Papers to measure with: each of about ten A5 pages, all different, and always the same. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';

const subjects = ['A trust', 'The board', 'Each school', 'A good report', 'Every leader'];
const verbs = ['asks', 'shows', 'records', 'shares', 'plans'];
const objects = [
  'what its pupils need before it says what it can afford',
  'which choices it made, and which of them it would make again',
  'how the money that it holds in common reaches the classroom',
  'where a decision is made, by whom, and how others can see it',
  'the difference that a year of steady work has made',
];
const ends = ['in plain words', 'once a year', 'for all to read', 'with its neighbours', 'early'];

/** How many sections of text fill ten pages, with the cover, the contents and the last page. */
const sections = 5;

/**
 * Writes a content folder with a home page and that many papers, `paper-1` and so on.
 *
 * @param topic one that the data folder has
 */
export async function writePapers(content: string, count: number, topic: string): Promise<void> {
  await write(join(content, 'pages/index.md'), { title: 'Papers', summary: 'To measure.' }, '');
  for (let number = 1; number <= count; number++) {
    const frontMatter = {
      title: `Paper ${number} of ${count}`,
      kind: 'paper',
      summary: sentence(number),
      topics: [topic],
      listed: '2026-01-02',
    };
    const file = join(content, `papers/paper-${number}/index.md`);
    await write(file, frontMatter, body(number));
  }
}

async function write(file: string, frontMatter: object, text: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, `---\n${stringify(frontMatter)}---\n\n${text}\n`);
}

function body(seed: number): string {
  const numbers = Array.from({ length: sections }, (_, index) => index + 1);
  const text = numbers.map((number) => section(seed * sections + number, number)).join('\n\n');
  const notes = numbers.map((number) => `[^${number}]: ${sentence(seed + number)}`).join('\n\n');
  return `${text}\n\n${notes}`;
}

function section(seed: number, number: number): string {
  const kind = number % 3;
  return [
    `## Part ${number}: ${verbs[seed % 5]} ${ends[(seed >> 1) % 5]}`,
    `${paragraph(seed)}[^${number}]`,
    paragraph(seed + 7),
    ...(kind === 0 ? [table(seed)] : []),
    ...(kind === 1 ? [list(seed)] : []),
    ...(kind === 2 ? [`> ${paragraph(seed + 3)}`] : []),
    `### ${subjects[seed % 5]}, and what follows`,
    `**${sentence(seed + 1)}** ${paragraph(seed + 13)} [All of our papers](/papers/).`,
  ].join('\n\n');
}

function paragraph(seed: number): string {
  return [0, 1, 2, 3].map((offset) => sentence(seed * 3 + offset * 11)).join(' ');
}

/** Its parts change at paces of their own, so that few sentences are the same. */
function sentence(seed: number): string {
  const subject = subjects[seed % 5];
  const verb = verbs[Math.floor(seed / 2) % 5];
  const object = objects[Math.floor(seed / 3) % 5];
  return `${subject} ${verb} ${object}, ${ends[Math.floor(seed / 7) % 5]}.`;
}

function list(seed: number): string {
  return [0, 1, 2].map((offset) => `- ${sentence(seed + offset * 5)}`).join('\n');
}

function table(seed: number): string {
  const rows = [1, 2, 3, 4].map((row) => `| ${ends[(seed + row) % 5]} | ${row * 7} | ${row * 3} |`);
  return `| When | Schools | Boards |\n| --- | --: | --: |\n${rows.join('\n')}`;
}
